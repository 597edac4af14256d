using Runs.Server.Storage;

namespace Runs.Server.Traces;

/// <summary>Reads a run's trace: its own span and everything below, child runs included.</summary>
/// <param name="store">Where the spans are.</param>
/// <param name="limit">How many spans are looked at, at most.</param>
public sealed class TraceReader(IRunStore store, int limit = TraceReader.DefaultLimit)
{
    /// <summary>The limit of the hosted API.</summary>
    public const int DefaultLimit = 5000;

    /// <summary>The run's trace; null when its own span is not stored.</summary>
    public async ValueTask<AssembledTrace?> ReadAsync(Run run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        var spans = await store.ReadTraceAsync(run.EnvironmentId, run.TraceId, TimeWindow.Of(run), limit, cancellationToken);
        var isTruncated = spans.Count >= limit;
        if (!HasRootWithParent(spans, run.SpanId))
        {
            var walk = new SubtreeWalk(store, run, limit);
            if (!await walk.GoAsync(cancellationToken))
            {
                return null;
            }

            (spans, isTruncated) = (walk.Spans, walk.IsTruncated);
        }

        var root = await TraceAssembler.AssembleAsync(spans, run.SpanId);

        return root is null ? null : new AssembledTrace(run.TraceId, root, isTruncated);
    }

    private static bool HasRootWithParent(IReadOnlyList<SpanRow> spans, string rootSpanId)
    {
        var root = spans.FirstOrDefault(span => span.SpanId == rootSpanId);

        return root is not null && (root.ParentSpanId is null || spans.Any(span => span.SpanId == root.ParentSpanId));
    }
}
