using System.Globalization;
using Runs;

namespace RunsCodegen.Bench.Samples;

/// <summary>Pages of events, the same in each run.</summary>
internal sealed class SampleEvents
{
    private static readonly string[] Slugs = ["process-order", "send-email", "resize-image", "nightly-report"];
    private static readonly SpanKind[] Kinds = [SpanKind.Internal, SpanKind.Server, SpanKind.Client, SpanKind.Unspecified];
    private static readonly SpanLevel[] Levels = [SpanLevel.Trace, SpanLevel.Debug, SpanLevel.Info, SpanLevel.Error];

    private readonly SampleRandom _random = new(1);
    private readonly string[] _texts;
    private readonly string _runId;

    private SampleEvents(string[] texts)
    {
        _texts = texts;
        _runId = "run_" + _random.Hex(24);
    }

    /// <summary>A page.</summary>
    public static RunEventsPage Page(int count, string[] texts)
    {
        var sample = new SampleEvents(texts);
        return new() { Events = [.. Enumerable.Range(0, count).Select(sample.Event)], Pagination = new() { Next = "eyJhZnRlciI6MX0" } };
    }

    private RunEvent Event(int index) => new()
    {
        SpanId = _random.Hex(16),
        ParentId = index == 0 ? null : _random.Hex(16),
        RunId = _runId,
        Message = _random.Of(_texts),
        Style = _random.Next(3) == 0 ? new() : new() { Icon = "task", Variant = StyleVariant.Primary },
        Events = _random.Next(4) == 0 ? [Exception(_random, _texts)] : [],
        StartTime = 1_771_927_200_000_000_000 + (index * 1_000_000L),
        Duration = _random.Duration(),
        IsError = _random.Next(10) == 0,
        IsPartial = _random.Next(5) == 0,
        IsCancelled = false,
        Kind = _random.Of(Kinds),
        AttemptNumber = _random.Next(2) == 0 ? 1 : null,
        Level = _random.Of(Levels),
        TaskSlug = _random.Next(3) > 0 ? _random.Of(Slugs) : null,
        IdempotencyKey = _random.Next(8) == 0 ? new(index.ToString("x8", CultureInfo.InvariantCulture)) : default,
        EnvironmentType = EnvironmentType.Production,
    };

    /// <summary>Something recorded within a span.</summary>
    public static SpanEvent Exception(SampleRandom random, string[] texts) => new ExceptionEvent
    {
        Time = random.Time(),
        Properties = new() { Exception = new() { Type = "TypeError", Message = random.Of(texts) } },
    };
}
