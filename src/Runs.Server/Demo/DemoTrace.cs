using System.Globalization;
using Runs.Server.Storage;

namespace Runs.Server.Demo;

/// <summary>Gathers the spans of one trace, with ids that are the same every time.</summary>
internal sealed class DemoTrace(string environmentId, string traceId, long startNs)
{
    private const long Millisecond = 1_000_000;
    private const long FirstSpanId = 0x0de3_0000_0000_0001;

    public List<SpanRow> Spans { get; } = [];

    /// <summary>Adds a span; what comes back names the parent of others.</summary>
    public string Add(DemoRun run, string? parent, string message, int atMilliseconds, Func<SpanRow, SpanRow> details)
    {
        var id = (FirstSpanId + Spans.Count).ToString("x16", CultureInfo.InvariantCulture);
        Spans.Add(details(new SpanRow
        {
            EnvironmentId = environmentId,
            TraceId = traceId,
            SpanId = id,
            ParentSpanId = parent,
            RunId = run.RunId,
            TaskSlug = run.TaskSlug,
            Message = message,
            StartTimeNs = startNs + (atMilliseconds * Millisecond),
        }));

        return id;
    }

    /// <summary>Adds a log line.</summary>
    public void Log(DemoRun run, string parent, StoredLevel level, string message, int atMilliseconds, string propertiesJson = "{}") =>
        Add(run, parent, message, atMilliseconds, span => (span with { Level = level, IsError = level == StoredLevel.Error }).WithProperties(propertiesJson));
}

/// <summary>A run of the demo.</summary>
internal sealed record DemoRun(string RunId, string TaskSlug);
