using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Types;

/// <summary>Which named schemas hold which others, directly or through lists and maps.</summary>
internal sealed class Recursion
{
    private readonly Dictionary<SchemaId, SchemaId[]> _holds = [];
    private readonly Dictionary<SchemaId, int> _order = [];
    private readonly Dictionary<SchemaId, int> _lowest = [];
    private readonly Stack<SchemaId> _path = [];
    private readonly HashSet<SchemaId> _onPath = [];
    private readonly HashSet<SchemaId> _recursive = [];
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
    public bool IsRecursive(SchemaId owner)
    {
        if (!_order.ContainsKey(owner))
        {
            Visit(owner);
        }

        return _recursive.Contains(owner);
    }

    // Tarjan's strongly connected components: each schema is looked at once, however many are asked for.
    private void Visit(SchemaId root)
    {
        var open = new Stack<(SchemaId Owner, int Next)>();
        Enter(root, open);
        while (open.TryPop(out var at))
        {
            var held = Held(at.Owner);
            if (at.Next == held.Count)
            {
                Leave(at.Owner);
                continue;
            }

            open.Push(at with { Next = at.Next + 1 });
            if (!_order.ContainsKey(held[at.Next]))
            {
                Enter(held[at.Next], open);
            }
        }
    }

    private void Enter(SchemaId owner, Stack<(SchemaId Owner, int Next)> open)
    {
        _lowest[owner] = _order[owner] = _order.Count;
        _path.Push(owner);
        _ = _onPath.Add(owner);
        open.Push((owner, 0));
    }

    private void Leave(SchemaId owner)
    {
        // What it holds and is still on the path leads back to where the path began to go round.
        _lowest[owner] = Held(owner).Where(_onPath.Contains).Select(h => _lowest[h]).Append(_lowest[owner]).Min();
        if (_lowest[owner] < _order[owner])
        {
            return;
        }

        var isLoop = _path.Peek() != owner || Held(owner).Contains(owner);
        SchemaId last;
        do
        {
            last = _path.Pop();
            _ = _onPath.Remove(last);
            if (isLoop)
            {
                _ = _recursive.Add(last);
            }
        }
        while (last != owner);
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
