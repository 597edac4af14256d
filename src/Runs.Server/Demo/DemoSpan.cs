using System.Globalization;
using System.Text;
using System.Text.Json;
using Runs.Server.Storage;

namespace Runs.Server.Demo;

/// <summary>Short ways to say what a demo span is; times are milliseconds after the demo began.</summary>
internal static class DemoSpan
{
    private const long Millisecond = 1_000_000;

    public static SpanRow Lasting(this SpanRow span, int milliseconds) => span with { DurationNs = milliseconds * Millisecond };

    public static SpanRow Failed(this SpanRow span) => span with { IsError = true };

    public static SpanRow Cancelled(this SpanRow span) => span with { IsCancelled = true };

    public static SpanRow Unfinished(this SpanRow span) => span with { IsPartial = true, DurationNs = 0 };

    public static SpanRow InAttempt(this SpanRow span, int number) => span with { AttemptNumber = number };

    public static SpanRow OfKind(this SpanRow span, StoredKind kind) => span with { Kind = kind };

    public static SpanRow WithStyle(this SpanRow span, string json) => span with { StyleJson = Encoding.UTF8.GetBytes(json) };

    public static SpanRow WithProperties(this SpanRow span, string json) => span with { PropertiesJson = Encoding.UTF8.GetBytes(json) };

    /// <summary>Adds an event so many milliseconds after the span began.</summary>
    public static SpanRow WithEvent(this SpanRow span, string name, int milliseconds, string propertiesJson)
    {
        var time = UnixTime.ToIso(span.StartTimeNs + (milliseconds * Millisecond));
        var item = string.Create(CultureInfo.InvariantCulture, $"{{\"name\":{Quote(name)},\"time\":\"{time}\",\"properties\":{propertiesJson}}}");

        return span with { EventsJson = SpanEvents.Append(span.EventsJson, item) };
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text, PlainJson.Default.String);
}
