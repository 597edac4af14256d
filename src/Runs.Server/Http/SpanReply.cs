using Runs.Runtime;
using Runs.Server.Storage;

namespace Runs.Server.Http;

/// <summary>A stored span as the API shows it.</summary>
internal static class SpanReply
{
    private const int LongestMessage = 256;
    private const long NanosecondsPerMillisecond = 1_000_000;

    /// <summary>As an event of its run.</summary>
    public static RunEvent Event(SpanRow span) => new()
    {
        SpanId = span.SpanId,
        ParentId = span.ParentSpanId,
        RunId = span.RunId,
        Message = Shortened(span.Message),
        Style = Read<EventStyle, EventStyleJson>(span.StyleJson),
        Events = Read<IReadOnlyList<SpanEvent>, ListCodec<SpanEvent, SpanEventJson>>(span.EventsJson),
        StartTime = span.StartTimeNs,
        Duration = Duration(span),
        IsError = span.IsError,
        IsPartial = span.IsPartial,
        IsCancelled = span.IsCancelled,
        Kind = new(span.Kind.ToString().ToUpperInvariant()),
        AttemptNumber = span.AttemptNumber,
        Level = Level(span),
        TaskSlug = span.TaskSlug,
    };

    /// <summary>As the data of a span in a trace.</summary>
    public static SpanData Data(SpanRow span) => new()
    {
        Message = Shortened(span.Message),
        TaskSlug = span.TaskSlug,
        Events = Read<IReadOnlyList<SpanEvent>, ListCodec<SpanEvent, SpanEventJson>>(span.EventsJson),
        StartTime = UnixTime.ToTime(span.StartTimeNs - (span.StartTimeNs % NanosecondsPerMillisecond)),
        Duration = Duration(span),
        IsError = span.IsError,
        IsPartial = span.IsPartial,
        IsCancelled = span.IsCancelled,
        Level = Level(span),
        AttemptNumber = span.AttemptNumber,
        Properties = Properties(span),
    };

    // An ancestor may have ended before the span began; nothing takes less than no time.
    private static double Duration(SpanRow span) => Math.Max(0, span.DurationNs);

    private static SpanLevel Level(SpanRow span) => new(span.Level.ToString().ToUpperInvariant());

    private static IReadOnlyDictionary<string, JsonAny>? Properties(SpanRow span)
    {
        var properties = Read<IReadOnlyDictionary<string, JsonAny>, MapCodec<JsonAny, JsonAnyCodec>>(span.PropertiesJson);
        return properties.Count == 0 ? null : properties;
    }

    private static string Shortened(string message) =>
        message.Length <= LongestMessage ? message
        : message[..(char.IsHighSurrogate(message[LongestMessage - 1]) ? LongestMessage - 1 : LongestMessage)];

    private static T Read<T, TCodec>(ReadOnlyMemory<byte> json)
        where TCodec : IJsonCodec<T> => Json.Read<T, TCodec>(json.Span, ApiLimits.MaxDepth);
}
