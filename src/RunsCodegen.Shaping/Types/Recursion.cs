using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Types;

/// <summary>Which named schemas hold which others, directly or through lists and maps.</summary>
internal sealed class Recursion
{
    private readonly Dictionary<SchemaId, SchemaId[]> _holds = [];
    private readonly Loops _loops;
    private readonly ShapeFinder _shapes;

    public Recursion(ShapeFinder shapes, IEnumerable<SchemaId> named)
    {
        _shapes = shapes;
        _loops = new(Held);
        foreach (var id in named)
        {
            _ = Held(id);
        }
    }

    /// <summary>Whether a value of the schema may hold another of the same schema.</summary>
    public bool IsRecursive(SchemaId owner) => _loops.Contains(owner);

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
