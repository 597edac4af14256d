using Runs;

namespace RunsCodegen.Bench.Samples;

/// <summary>Traces as trees of spans, the same in each run.</summary>
internal sealed class SampleTrace
{
    private static readonly SpanLevel[] Levels = [SpanLevel.Trace, SpanLevel.Info, SpanLevel.Error];

    private readonly SampleRandom _random = new(2);
    private readonly string[] _texts;
    private readonly string _runId;

    private SampleTrace(string[] texts)
    {
        _texts = texts;
        _runId = "run_" + _random.Hex(24);
    }

    /// <summary>A trace in which each span but the last ones has six below it.</summary>
    public static RunTraceReply Tree(int spans, string[] texts) => new SampleTrace(texts).Reply(spans, width: 6);

    /// <summary>A trace in which each span is within the one before.</summary>
    public static RunTraceReply Chain(int spans) => new SampleTrace(Texts.Plain).Reply(spans, width: 1);

    private RunTraceReply Reply(int spans, int width) => new()
    {
        Trace = new() { TraceId = _random.Hex(32), RootSpan = Build(spans, width) },
    };

    // From the last to the first, so that no recursion limits the depth: what is below a span is made before it.
    private SpanDetailedSummary Build(int count, int width)
    {
        var ids = Enumerable.Range(0, count).Select(_ => _random.Hex(16)).ToArray();
        var made = new SpanDetailedSummary[count];
        for (var i = count - 1; i >= 0; i--)
        {
            var first = Math.Min((i * width) + 1, count);
            var last = Math.Min(first + width, count);
            made[i] = new()
            {
                Id = ids[i],
                ParentId = i == 0 ? null : ids[(i - 1) / width],
                RunId = _runId,
                Data = Data(),
                Children = made[first..last],
            };
        }

        return made[0];
    }

    private SpanData Data() => new()
    {
        Message = _random.Of(_texts),
        TaskSlug = _random.Next(3) > 0 ? "process-order" : null,
        Events = _random.Next(4) == 0 ? [SampleEvents.Exception(_random, _texts)] : [],
        StartTime = _random.Time(),
        Duration = _random.Duration(),
        IsError = _random.Next(10) == 0,
        IsPartial = _random.Next(5) == 0,
        IsCancelled = false,
        Level = _random.Of(Levels),
        AttemptNumber = _random.Next(2) == 0 ? 1 : null,
        Properties = Properties(_random.Next(5)),
    };

    private Dictionary<string, JsonAny>? Properties(int count)
    {
        (string Name, JsonAny Value)[] all =
        [
            ("http.status_code", JsonAny.FromInt64(200)),
            ("http.url", JsonAny.FromString("https://api.example.com/v1/orders/" + _random.Hex(8))),
            ("cached", JsonAny.FromBoolean(true)),
            ("payload", JsonAny.Parse("""{"a":[1,2,3],"b":{"c":"x"}}""")),
        ];
        return count == 0 ? null : all.Take(count).ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
    }
}
