using Runs.Server.Storage;

namespace Runs.Server.Traces;

/// <summary>Makes a tree of spans. Linear in their number and without recursion: traces may be a million spans long or deep.</summary>
internal static class TraceAssembler
{
    /// <summary>
    /// The tree below <paramref name="rootSpanId"/>; null when that span is not among <paramref name="spans"/>, which come in
    /// the order that children shall have. Spans that do not hang below the root serve as ancestors only.
    /// </summary>
    public static async ValueTask<TraceSpan?> AssembleAsync(IReadOnlyList<SpanRow> spans, string rootSpanId)
    {
        var rows = spans.ToDictionary(span => span.SpanId, StringComparer.Ordinal);
        var ancestors = new NearestAncestors(id => ValueTask.FromResult(rows.GetValueOrDefault(id)));
        var nodes = new Dictionary<string, TraceSpan>(spans.Count, StringComparer.Ordinal);
        foreach (var span in spans)
        {
            nodes.Add(span.SpanId, new TraceSpan(await ancestors.ApplyAsync(span)));
        }

        foreach (var span in spans)
        {
            // The root hangs below nothing, even where the data makes a circle through it; so what hangs below it is a tree.
            if (span.SpanId != rootSpanId && span.ParentSpanId is { } parent && nodes.TryGetValue(parent, out var node))
            {
                node.Children.Add(nodes[span.SpanId]);
            }
        }

        return nodes.GetValueOrDefault(rootSpanId) is { } root ? WithoutSelfAsParent(root) : null;
    }

    private static TraceSpan WithoutSelfAsParent(TraceSpan root)
    {
        if (root.Span.ParentSpanId != root.Span.SpanId)
        {
            return root;
        }

        var parentless = new TraceSpan(root.Span with { ParentSpanId = null });
        parentless.Children.AddRange(root.Children);

        return parentless;
    }
}
