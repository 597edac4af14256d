namespace Runs.Server.Storage;

/// <summary>How two reports of one span become one.</summary>
public static class SpanMerge
{
    /// <summary>
    /// Parent, run and level are those of the first report and the start is the earliest; the outcome is that of the report
    /// that knows how the span ended, the later one if both do; events of both are kept, equal ones once.
    /// </summary>
    public static SpanRow Merge(SpanRow stored, SpanRow incoming)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(incoming);

        var outcome = incoming.IsPartial && !stored.IsPartial ? stored : incoming;
        var start = Math.Min(stored.StartTimeNs, incoming.StartTimeNs);

        return outcome with
        {
            Id = stored.Id,
            ParentSpanId = stored.ParentSpanId,
            RunId = stored.RunId,
            TaskSlug = stored.TaskSlug,
            BatchId = stored.BatchId ?? incoming.BatchId,
            Level = stored.Level,
            IsDebug = stored.IsDebug,
            // A log line is never partial, whatever a later report under its id says.
            IsPartial = outcome.IsPartial && stored.Level == StoredLevel.Trace,
            StartTimeNs = start,
            DurationNs = outcome.IsPartial ? 0 : outcome.EndTimeNs - start,
            AttemptNumber = outcome.AttemptNumber ?? stored.AttemptNumber,
            EventsJson = SpanEvents.Union(stored.EventsJson, incoming.EventsJson),
        };
    }
}
