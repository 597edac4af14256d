using System.Text.Json;
using Runs.Server.Storage;

namespace Runs.Server.Import;

/// <summary>
/// OTLP's span events in the API's shape. The three names the API gives a shape always get that shape: what does not fit
/// is left out or filled in with a warning, since a reply must not break its own schema.
/// </summary>
internal sealed class OtlpSpanEvents(string runId, int? attemptNumber, Action<string> warn)
{
    public ReadOnlyMemory<byte> Read(JsonElement span, string where) => JsonBytes.Write(writer =>
    {
        writer.WriteStartArray();
        foreach (var item in OtlpJson.Objects(span, "events", where))
        {
            WriteEvent(writer, item, $"{where}.events[]");
        }

        writer.WriteEndArray();
    });

    private void WriteEvent(Utf8JsonWriter writer, JsonElement item, string where)
    {
        var name = OtlpJson.Text(item, "name", where) ?? throw new BadLineException($"{where} has no 'name'");
        var time = OtlpJson.Time(item, "timeUnixNano", where) ?? throw new BadLineException($"event '{name}' of {where} has no 'timeUnixNano'");
        var attributes = OtlpAttributes.Read(item, "attributes", where);

        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteString("time", UnixTime.ToIso(time));
        writer.WritePropertyName("properties");
        switch (name)
        {
            case SpanEvents.Exception:
                writer.WriteStartObject();
                WriteException(writer, name, attributes);
                writer.WriteEndObject();
                break;
            case SpanEvents.Cancellation:
                WriteCancellation(writer, attributes);
                break;
            case SpanEvents.AttemptFailed:
                WriteAttemptFailed(writer, attributes);
                break;
            default:
                attributes.Write(writer, _ => true, where);
                break;
        }

        writer.WriteEndObject();
    }

    private void WriteException(Utf8JsonWriter writer, string eventName, OtlpAttributes attributes)
    {
        writer.WriteStartObject("exception");
        WriteMember("type", AttributeNames.ExceptionType);
        WriteMember("message", AttributeNames.ExceptionMessage);
        WriteMember("stacktrace", AttributeNames.ExceptionStacktrace);
        writer.WriteEndObject();

        void WriteMember(string member, string attribute)
        {
            if (attributes.Text(attribute) is { } text)
            {
                writer.WriteString(member, text);
            }
            else if (attributes.Has(attribute))
            {
                warn($"attribute '{attribute}' of event '{eventName}' is not a stringValue; it is left out");
            }
        }
    }

    private void WriteCancellation(Utf8JsonWriter writer, OtlpAttributes attributes)
    {
        var reason = attributes.Text(AttributeNames.CancellationReason);
        if (reason is null)
        {
            warn($"event '{SpanEvents.Cancellation}' has no stringValue '{AttributeNames.CancellationReason}'; the reason is empty");
        }

        writer.WriteStartObject();
        writer.WriteString("reason", reason ?? "");
        writer.WriteEndObject();
    }

    private void WriteAttemptFailed(Utf8JsonWriter writer, OtlpAttributes attributes)
    {
        var number = attributes.Integer(AttributeNames.FailedAttemptNumber);
        if (number is null)
        {
            number = attemptNumber ?? throw new BadLineException($"event '{SpanEvents.AttemptFailed}' has no intValue '{AttributeNames.FailedAttemptNumber}' and its span no '{AttributeNames.AttemptNumber}'; one of them must say which attempt failed");
            warn($"event '{SpanEvents.AttemptFailed}' has no intValue '{AttributeNames.FailedAttemptNumber}'; the attempt is its span's");
        }

        var run = attributes.Text(AttributeNames.FailedRunId);
        if (run is null)
        {
            warn($"event '{SpanEvents.AttemptFailed}' has no stringValue '{AttributeNames.FailedRunId}'; the run is its span's");
        }

        writer.WriteStartObject();
        WriteException(writer, SpanEvents.AttemptFailed, attributes);
        writer.WriteNumber("attemptNumber", number.Value);
        writer.WriteString("runId", run ?? runId);
        writer.WriteEndObject();
    }
}
