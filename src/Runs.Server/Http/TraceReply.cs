using Runs.Server.Traces;

namespace Runs.Server.Http;

/// <summary>An assembled trace as the API shows it; made from the leaves up, without recursion, however deep it is.</summary>
internal static class TraceReply
{
    /// <summary>The reply's trace.</summary>
    public static RunTrace Of(AssembledTrace trace) => new()
    {
        TraceId = trace.TraceId,
        RootSpan = Tree(trace.Root),
        IsTruncated = trace.IsTruncated,
    };

    private static SpanDetailedSummary Tree(TraceSpan root)
    {
        var order = new List<TraceSpan> { root };
        for (var i = 0; i < order.Count; i++)
        {
            order.AddRange(order[i].Children);
        }

        // Children stand behind their parents, so from the end on every child is made before it is needed.
        var made = new Dictionary<TraceSpan, SpanDetailedSummary>(order.Count, ReferenceEqualityComparer.Instance);
        for (var i = order.Count - 1; i >= 0; i--)
        {
            made[order[i]] = Span(order[i], made);
        }

        return made[root];
    }

    private static SpanDetailedSummary Span(TraceSpan span, Dictionary<TraceSpan, SpanDetailedSummary> made)
    {
        var children = new SpanDetailedSummary[span.Children.Count];
        for (var i = 0; i < children.Length; i++)
        {
            _ = made.Remove(span.Children[i], out children[i]!);
        }

        return new()
        {
            Id = span.Span.SpanId,
            ParentId = span.Span.ParentSpanId,
            RunId = span.Span.RunId,
            Data = SpanReply.Data(span.Span),
            Children = children,
        };
    }
}
