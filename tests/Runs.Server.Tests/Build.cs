using System.Text;
using Runs.Server.Storage;

namespace Runs.Server.Tests;

/// <summary>Spans and runs with everything that a test does not mention filled in.</summary>
internal static class Build
{
    public const string EnvironmentId = "env_test";
    public const string TraceId = "0000000000000000000000000000000a";
    public const string RunId = "run_test";
    public const long StartNs = 1_700_000_000_000_000_000;

    /// <summary>A span that lasts 100 ns and begins so many nanoseconds after <see cref="StartNs"/>.</summary>
    public static SpanRow Span(string id, string? parent = null, long at = 0, string runId = RunId, string environmentId = EnvironmentId, string traceId = TraceId) => new()
    {
        EnvironmentId = environmentId,
        TraceId = traceId,
        SpanId = id,
        ParentSpanId = parent,
        RunId = runId,
        TaskSlug = $"task of {runId}",
        Message = $"message of {id}",
        StartTimeNs = StartNs + at,
        DurationNs = 100,
    };

    public static SpanRow Partial(this SpanRow span) => span with { IsPartial = true, DurationNs = 0 };

    public static SpanRow WithEvents(this SpanRow span, string json) => span with { EventsJson = Encoding.UTF8.GetBytes(json) };

    public static string Events(this SpanRow span) => Encoding.UTF8.GetString(span.EventsJson.Span);

    public static async Task<List<T>> ToListAsync<T>(this IAsyncEnumerable<T> source)
    {
        var list = new List<T>();
        await foreach (var item in source)
        {
            list.Add(item);
        }

        return list;
    }

    /// <summary>Writes spans as an import does.</summary>
    public static async Task ImportAsync(this IRunStore store, params IReadOnlyList<SpanRow> spans)
    {
        await store.WriteSpansAsync(spans);
        await store.SettleRunsAsync();
    }
}
