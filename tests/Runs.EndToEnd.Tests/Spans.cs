extern alias Server;
using System.Globalization;
using System.Text;
using Server::Runs.Server.Storage;

namespace Runs.EndToEnd.Tests;

/// <summary>Rows for the server's store.</summary>
internal static class Spans
{
    public const string TraceId = "0000000000000000000000000000000a";
    public const long StartNs = 1_771_927_200_000_000_000;

    public static string Id(int number) => number.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>A span that begins so many milliseconds after <see cref="StartNs"/>.</summary>
    public static SpanRow Span(string runId, int number, int? parent = null) => new()
    {
        EnvironmentId = RunningServer.EnvironmentId,
        TraceId = TraceId,
        SpanId = Id(number),
        ParentSpanId = parent is { } above ? Id(above) : null,
        RunId = runId,
        TaskSlug = "my-task",
        Message = string.Create(CultureInfo.InvariantCulture, $"span {number}"),
        StartTimeNs = StartNs + (number * 1_000_000L),
        DurationNs = 3_600_000_000_000,
    };

    /// <summary>Spans each in the one before.</summary>
    public static SpanRow[] Chain(string runId, int length) =>
        [.. Enumerable.Range(0, length).Select(i => Span(runId, i, i == 0 ? null : i - 1))];

    /// <summary>A root with the other spans right below it.</summary>
    public static SpanRow[] Fan(string runId, int count) =>
        [.. Enumerable.Range(0, count).Select(i => Span(runId, i, i == 0 ? null : 0))];

    /// <summary>Spans with something in every member, no two alike, <paramref name="size"/> more characters in each.</summary>
    public static SpanRow[] Rich(string runId, int count, int size) =>
        [.. Enumerable.Range(0, count).Select(i => Enrich(Span(runId, i, i == 0 ? null : (i - 1) / 3), i, size))];

    private static SpanRow Enrich(SpanRow span, int i, int size) => span with
    {
        Message = string.Create(CultureInfo.InvariantCulture, $"Größe \"{i}\" \\ \t 世界 😀 </script> \u0001"),
        DurationNs = 3_600_000_000_000 + (i * 7L),
        Level = i % 7 == 3 ? StoredLevel.Warn : StoredLevel.Trace,
        Kind = i % 2 == 0 ? StoredKind.Client : StoredKind.Internal,
        IsError = i % 5 == 1,
        AttemptNumber = i % 3 == 0 ? null : i % 3,
        PropertiesJson = Utf8($$"""{"n":{{i}},"big":123456789012345678901234567890,"small":1.5e-300,"deep":[[],{},[{"a":[null,true,"é\u0000"]}]],"text":"{{new string('x', size)}}"}"""),
        StyleJson = Utf8(i % 4 == 0 ? """{"icon":"task","variant":"primary","accessory":{"items":[{"text":"a","url":"https://example.com"},{"text":"b","variant":"warm"}],"style":"codepath"}}""" : "{}"),
        EventsJson = Utf8((i % 6) switch
        {
            0 => "[]",
            1 => """[{"name":"exception","time":"2026-02-24T10:00:01.250Z","properties":{"exception":{"type":"Error","message":"No such customer","stacktrace":"at a\nat b"}}}]""",
            2 => """[{"name":"cancellation","time":"2026-02-24T10:00:01.000Z","properties":{"reason":"by hand"}}]""",
            3 => """[{"name":"attempt_failed","time":"2026-02-24T10:00:01.001Z","properties":{"exception":{},"attemptNumber":2,"runId":"run_other"}}]""",
            4 => """[{"name":"note","time":"2026-02-24T10:00:01.999Z","properties":{"a":1.0,"b":[1,2,{"c":null}]}}]""",
            _ => """[{"name":"","time":"2026-02-24T10:00:01.500Z","properties":{}},{"name":"note","time":"2026-02-24T10:00:02.500Z","properties":{"😀":"😀"}}]""",
        }),
    };

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
