using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Types;

/// <summary>Which schemas lead back to themselves.</summary>
/// <param name="next">Where a schema leads directly.</param>
internal sealed class Loops(Func<SchemaId, IReadOnlyList<SchemaId>> next)
{
    private readonly Dictionary<SchemaId, int> _order = [];
    private readonly Dictionary<SchemaId, int> _lowest = [];
    private readonly Stack<SchemaId> _path = [];
    private readonly HashSet<SchemaId> _onPath = [];
    private readonly HashSet<SchemaId> _looping = [];

    /// <summary>Whether a schema is among those that it leads to.</summary>
    public bool Contains(SchemaId id)
    {
        if (!_order.ContainsKey(id))
        {
            Visit(id);
        }

        return _looping.Contains(id);
    }

    // Tarjan's strongly connected components: each schema is looked at once, however many are asked for.
    private void Visit(SchemaId root)
    {
        var open = new Stack<Step>();
        Enter(root, open);
        while (open.TryPop(out var here))
        {
            if (here.At == here.Next.Count)
            {
                Leave(here.Id, here.Next);
                continue;
            }

            open.Push(here with { At = here.At + 1 });
            if (!_order.ContainsKey(here.Next[here.At]))
            {
                Enter(here.Next[here.At], open);
            }
        }
    }

    private void Enter(SchemaId id, Stack<Step> open)
    {
        _lowest[id] = _order[id] = _order.Count;
        _path.Push(id);
        _ = _onPath.Add(id);
        open.Push(new(id, next(id), 0));
    }

    private void Leave(SchemaId id, IReadOnlyList<SchemaId> led)
    {
        // What it leads to and is still on the path leads back to where the path began to go round.
        _lowest[id] = led.Where(_onPath.Contains).Select(n => _lowest[n]).Append(_lowest[id]).Min();
        if (_lowest[id] < _order[id])
        {
            return;
        }

        var isLoop = _path.Peek() != id || led.Contains(id);
        SchemaId last;
        do
        {
            last = _path.Pop();
            _ = _onPath.Remove(last);
            if (isLoop)
            {
                _ = _looping.Add(last);
            }
        }
        while (last != id);
    }

    // A schema on the way, and which of those it leads to comes next.
    private sealed record Step(SchemaId Id, IReadOnlyList<SchemaId> Next, int At);
}
