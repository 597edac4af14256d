using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Forms;

namespace RunsCodegen.Shaping.Types;

/// <summary>What schemas are put together from.</summary>
internal sealed class SchemaParts
{
    private readonly SchemaTable _schemas;
    private readonly HashSet<SchemaId> _withOthers;
    private readonly HashSet<SchemaId> _withBranches;
    private readonly Stack<Schema> _open = [];
    private readonly List<Schema> _parts = [];

    // The last walk that came by each schema.
    private readonly int[] _walks;
    private int _walk;

    public SchemaParts(SchemaTable schemas)
    {
        _schemas = schemas;
        _walks = new int[schemas.All.Length];
        var users = Reach.Back(schemas.All.Select(s => s.Id), id => MemberNames.InPlace(schemas[id]));
        _withOthers = Reach.From(schemas.All.Where(s => !MemberNames.MayBeObject(s)).Select(s => s.Id), id => users[id]);
        _withBranches = Reach.From(schemas.All.Where(s => !s.AnyOf.IsEmpty || !s.OneOf.IsEmpty).Select(s => s.Id), id => users[id]);
    }

    /// <summary>Whether values of a schema can be objects, and nothing else is meant.</summary>
    public bool IsObject(SchemaId id) => !_withOthers.Contains(id);

    /// <summary>Whether <c>anyOf</c> or <c>oneOf</c> stands in a schema or in a part of it.</summary>
    public bool HasBranches(SchemaId id) => _withBranches.Contains(id);

    /// <summary>The schema and what its references and <c>allOf</c> name, each once: the last part first, after the whole.</summary>
    public Schema[] Of(Schema schema)
    {
        // Asked for as often as there are schemas, so nothing is made anew but the answer.
        _walk++;
        _parts.Clear();
        _open.Push(schema);
        while (_open.TryPop(out var next))
        {
            if (_walks[next.Id.Index] == _walk)
            {
                continue;
            }

            _walks[next.Id.Index] = _walk;
            _parts.Add(next);
            foreach (var part in next.AllOf)
            {
                _open.Push(_schemas[part]);
            }

            if (next.Reference is { } target)
            {
                _open.Push(_schemas[target]);
            }
        }

        return [.. _parts];
    }
}
