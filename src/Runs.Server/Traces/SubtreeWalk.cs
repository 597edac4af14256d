using Runs.Server.Storage;

namespace Runs.Server.Traces;

/// <summary>
/// Collects a run's own span, its ancestors up to the trace's root and its descendants level by level, for traces whose
/// first rows do not hold the run.
/// </summary>
internal sealed class SubtreeWalk(IRunStore store, Run run, int limit)
{
    private readonly Dictionary<string, SpanRow> _spans = new(StringComparer.Ordinal);

    public bool IsTruncated => _spans.Count >= limit;

    public IReadOnlyList<SpanRow> Spans => [.. _spans.Values.OrderBy(span => span.StartTimeNs).ThenBy(span => span.Id)];

    /// <summary>False when the run's own span is not stored.</summary>
    public async ValueTask<bool> GoAsync(CancellationToken cancellationToken)
    {
        var own = await store.FindSpanAsync(run.EnvironmentId, run.TraceId, run.SpanId, cancellationToken);
        if (own is null)
        {
            return false;
        }

        _spans.Add(own.SpanId, own);
        await GoUpAsync(own, cancellationToken);
        await GoDownAsync(own, cancellationToken);

        return true;
    }

    // Ancestors began before the run did, so its window does not apply to them.
    private async ValueTask GoUpAsync(SpanRow own, CancellationToken cancellationToken)
    {
        var parentId = own.ParentSpanId;
        while (!IsTruncated && parentId is not null && !_spans.ContainsKey(parentId))
        {
            var parent = await store.FindSpanAsync(run.EnvironmentId, run.TraceId, parentId, cancellationToken);
            if (parent is null)
            {
                return;
            }

            _spans.Add(parent.SpanId, parent);
            parentId = parent.ParentSpanId;
        }
    }

    private async ValueTask GoDownAsync(SpanRow own, CancellationToken cancellationToken)
    {
        List<string> level = [own.SpanId];
        while (!IsTruncated && level.Count > 0)
        {
            var children = await store.ReadChildrenAsync(run.EnvironmentId, run.TraceId, level, TimeWindow.Of(run), limit, cancellationToken);
            level = [];
            // An ancestor that is also a child closes a circle; it is known and not followed again.
            foreach (var child in children.Where(child => !IsTruncated && _spans.TryAdd(child.SpanId, child)))
            {
                level.Add(child.SpanId);
            }
        }
    }
}
