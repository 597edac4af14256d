using System.Globalization;
using Runs;

namespace RunsCodegen.Bench;

/// <summary>Replies of a believable size.</summary>
internal static class Samples
{
    /// <summary>A page of events, all different.</summary>
    public static RunEventsPage Page(int count) => new()
    {
        Events = [.. Enumerable.Range(0, count).Select(Event)],
        Pagination = new(),
    };

    private static RunEvent Event(int i) => new()
    {
        SpanId = i.ToString("x16", CultureInfo.InvariantCulture),
        ParentId = i == 0 ? null : (i / 2).ToString("x16", CultureInfo.InvariantCulture),
        RunId = "run_bench",
        Message = string.Create(CultureInfo.InvariantCulture, $"Attempt {i} of a step with a name of some length"),
        Style = new() { Icon = "task" },
        Events = [],
        StartTime = 1_771_927_200_000_000_000 + (i * 1_000_000L),
        Duration = i * 1_500_000d,
        IsError = i % 17 == 0,
        IsPartial = false,
        IsCancelled = false,
        Kind = SpanKind.Internal,
        AttemptNumber = i % 3 == 0 ? null : 1,
        Level = SpanLevel.Trace,
    };
}
