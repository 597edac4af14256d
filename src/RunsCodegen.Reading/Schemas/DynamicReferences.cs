using RunsCodegen.Model.Api;
using RunsCodegen.Reading.References;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Schemas;

/// <summary>
/// <c>$dynamicRef</c>s whose target depends on the way to them (JSON Schema Core §8.2.3.2). Which schemas they could mean
/// is known once every file is read; one that can only mean the schema in sight is an ordinary reference.
/// </summary>
internal sealed class DynamicReferences(Readers all)
{
    private readonly List<Open> _open = [];
    private readonly Dictionary<SchemaId, DynamicReference> _settled = [];

    /// <summary>Keeps a reference until all files are read.</summary>
    public void Add(SchemaId user, Node target, string name) => _open.Add(new(user, target, name));

    /// <summary>Settles what was met since the last call. It may name schemas that nobody has read yet.</summary>
    public bool SettleOpen()
    {
        var open = _open.ToArray();
        _open.Clear();
        foreach (var (user, target, name) in open)
        {
            var outer = all.References.DynamicAnchors(name).Select(a => new DynamicAnchor(a.Resource, all.Schemas.IdOf(a.Node)));
            _settled[user] = new(all.Schemas.IdOf(target), [.. outer]);
        }

        return open.Length > 0;
    }

    /// <summary>Puts the references into their schemas, and into all schemas the resource that each is part of.</summary>
    public void Apply(List<Schema?> schemas, IReadOnlyList<Node> nodes)
    {
        foreach (var (user, reference) in _settled)
        {
            var schema = schemas[user.Index]!;
            var isPlain = reference.Outer.Length < 2 && schema.Reference is null;
            schemas[user.Index] = isPlain ? schema with { Reference = reference.Target } : schema with { DynamicReference = reference };
        }

        if (schemas.Any(s => s!.DynamicReference is not null))
        {
            for (var i = 0; i < schemas.Count; i++)
            {
                schemas[i] = schemas[i]! with { Resource = Identifiers.ResourceOf(nodes[i]) };
            }
        }
    }

    private sealed record Open(SchemaId User, Node Target, string Name);
}
