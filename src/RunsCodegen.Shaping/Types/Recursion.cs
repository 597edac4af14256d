using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Types;

/// <summary>Which named schemas hold which others, directly or through lists and maps.</summary>
internal sealed class Recursion
{
    private readonly Dictionary<SchemaId, SchemaId[]> _holds = [];
    private readonly ShapeFinder _shapes;

    public Recursion(ShapeFinder shapes, IEnumerable<SchemaId> named)
    {
        _shapes = shapes;
        foreach (var id in named)
        {
            _holds[id] = [.. Parts(id).Select(p => shapes.Of(p).Owner).Distinct()];
        }
    }

    /// <summary>Whether a value of the schema may hold another of the same schema.</summary>
    public bool IsRecursive(SchemaId owner) => Reach(owner).Contains(owner);

    /// <summary>Everything a value of the schema may hold.</summary>
    public IReadOnlySet<SchemaId> Reach(SchemaId owner)
    {
        var reached = new HashSet<SchemaId>();
        var pending = new Stack<SchemaId>(Held(owner));
        while (pending.TryPop(out var next))
        {
            if (reached.Add(next))
            {
                foreach (var held in Held(next))
                {
                    pending.Push(held);
                }
            }
        }

        return reached;
    }

    /// <summary>The schemas a value of the schema holds directly.</summary>
    public IReadOnlyList<SchemaId> Held(SchemaId owner)
    {
        if (!_holds.TryGetValue(owner, out var held))
        {
            _holds[owner] = held = [.. Parts(owner).Select(p => _shapes.Of(p).Owner).Distinct()];
        }

        return held;
    }

    /// <summary>What a value of the schema holds directly, each under the schema that its user names.</summary>
    public IEnumerable<SchemaId> Parts(SchemaId owner) => _shapes.Of(owner).Shape switch
    {
        Shape.Record record => record.Members.Select(m => m.Schema).Concat(Optional(record.Additional)),
        Shape.Union union => union.Branches,
        Shape.List list => Optional(list.Items),
        Shape.Map map => Optional(map.Values),
        _ => [],
    };

    private static IEnumerable<SchemaId> Optional(SchemaId? id) => id is { } one ? [one] : [];
}
