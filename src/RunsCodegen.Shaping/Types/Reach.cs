using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Types;

/// <summary>What is reached from schemas, however far.</summary>
internal static class Reach
{
    /// <summary>The schemas themselves and where they lead.</summary>
    /// <param name="from">The first.</param>
    /// <param name="next">Where a schema leads directly.</param>
    public static HashSet<SchemaId> From(IEnumerable<SchemaId> from, Func<SchemaId, IEnumerable<SchemaId>> next)
    {
        var reached = new HashSet<SchemaId>();
        var open = new Stack<SchemaId>(from);
        while (open.TryPop(out var id))
        {
            if (reached.Add(id))
            {
                foreach (var other in next(id))
                {
                    open.Push(other);
                }
            }
        }

        return reached;
    }

    /// <summary>The other way round: which schemas lead to one directly, as often as they do.</summary>
    /// <param name="all">The schemas to look at.</param>
    /// <param name="next">Where a schema leads directly.</param>
    public static SchemaLinks Back(IEnumerable<SchemaId> all, Func<SchemaId, IReadOnlyList<SchemaId>> next)
    {
        var links = new SchemaLinks();
        foreach (var from in all)
        {
            var others = next(from);
            for (var i = 0; i < others.Count; i++)
            {
                links.Add(others[i], from);
            }
        }

        return links;
    }
}
