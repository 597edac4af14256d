using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Types;

/// <summary>Which schemas lead back to themselves.</summary>
/// <param name="next">Where a schema leads directly.</param>
internal sealed class Loops(Func<SchemaId, IReadOnlyList<SchemaId>> next)
{
    private readonly Dictionary<SchemaId, Step> _steps = [];
    private readonly Stack<Step> _path = [];

    /// <summary>Whether a schema is among those that it leads to.</summary>
    public bool Contains(SchemaId id) => (_steps.TryGetValue(id, out var step) ? step : Visit(id)).IsLooping;

    // Tarjan's strongly connected components: each schema is looked at once, however many are asked for.
    private Step Visit(SchemaId root)
    {
        var open = new Stack<Step>();
        var first = Enter(root, open);
        while (open.TryPeek(out var here))
        {
            if (here.At == here.Next.Count)
            {
                Leave(open.Pop());
            }
            else if (here.Next[here.At++] is var id && !_steps.ContainsKey(id))
            {
                _ = Enter(id, open);
            }
        }

        return first;
    }

    private Step Enter(SchemaId id, Stack<Step> open)
    {
        var step = new Step(_steps.Count, next(id));
        _steps.Add(id, step);
        _path.Push(step);
        open.Push(step);
        return step;
    }

    private void Leave(Step here)
    {
        // What it leads to and is still on the path leads back to where the path began to go round.
        var isLoop = _path.Peek() != here;
        foreach (var id in here.Next)
        {
            var other = _steps[id];
            here.Lowest = other.IsOnPath ? Math.Min(here.Lowest, other.Lowest) : here.Lowest;
            isLoop |= other == here;
        }

        if (here.Lowest < here.Order)
        {
            return;
        }

        Step last;
        do
        {
            last = _path.Pop();
            (last.IsOnPath, last.IsLooping) = (false, isLoop);
        }
        while (last != here);
    }

    // A schema on the way, and which of those it leads to comes next.
    private sealed class Step(int order, IReadOnlyList<SchemaId> next)
    {
        public int Order { get; } = order;

        public IReadOnlyList<SchemaId> Next => next;

        public int At { get; set; }

        /// <summary>The first of those on the path that it leads back to.</summary>
        public int Lowest { get; set; } = order;

        public bool IsOnPath { get; set; } = true;

        public bool IsLooping { get; set; }
    }
}
