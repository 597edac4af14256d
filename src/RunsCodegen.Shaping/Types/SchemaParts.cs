using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Forms;

namespace RunsCodegen.Shaping.Types;

/// <summary>What schemas are put together from.</summary>
internal sealed class SchemaParts
{
    private readonly SchemaTable _schemas;
    private readonly HashSet<SchemaId> _withOthers;
    private readonly HashSet<SchemaId> _withBranches;

    public SchemaParts(SchemaTable schemas)
    {
        _schemas = schemas;
        var users = schemas.All.SelectMany(s => MemberNames.InPlace(s).Select(part => (part, s.Id))).ToLookup(p => p.part, p => p.Id);
        _withOthers = Reach.From(schemas.All.Where(s => !MemberNames.MayBeObject(s)).Select(s => s.Id), id => users[id]);
        _withBranches = Reach.From(schemas.All.Where(s => !s.AnyOf.IsEmpty || !s.OneOf.IsEmpty).Select(s => s.Id), id => users[id]);
    }

    /// <summary>Whether values of a schema can be objects, and nothing else is meant.</summary>
    public bool IsObject(SchemaId id) => !_withOthers.Contains(id);

    /// <summary>Whether <c>anyOf</c> or <c>oneOf</c> stands in a schema or in a part of it.</summary>
    public bool HasBranches(SchemaId id) => _withBranches.Contains(id);

    /// <summary>The schema and what its references and <c>allOf</c> name, each once: the last part first, after the whole.</summary>
    public ImmutableArray<Schema> Of(Schema schema)
    {
        var seen = new HashSet<SchemaId>();
        var parts = ImmutableArray.CreateBuilder<Schema>();
        var open = new Stack<Schema>([schema]);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next.Id))
            {
                continue;
            }

            parts.Add(next);
            foreach (var part in next.AllOf)
            {
                open.Push(_schemas[part]);
            }

            if (next.Reference is { } target)
            {
                open.Push(_schemas[target]);
            }
        }

        return parts.ToImmutable();
    }
}
