using System.Text.Json;
using Runs.Server.Storage;

namespace Runs.Server.Import;

/// <summary>One OTLP span as a row.</summary>
internal static class OtlpSpan
{
    private const int TraceIdDigits = 32;
    private const int SpanIdDigits = 16;
    private const int StatusError = 2;

    private static readonly string[] Kinds =
        ["SPAN_KIND_UNSPECIFIED", "SPAN_KIND_INTERNAL", "SPAN_KIND_SERVER", "SPAN_KIND_CLIENT", "SPAN_KIND_PRODUCER", "SPAN_KIND_CONSUMER"];

    private static readonly string[] StatusCodes = ["STATUS_CODE_UNSET", "STATUS_CODE_OK", "STATUS_CODE_ERROR"];

    public static SpanRow Read(JsonElement span, OtlpAttributes resource, string? environmentId, Action<string> warn)
    {
        var id = OtlpJson.HexId(span, "spanId", SpanIdDigits, "span") ?? throw new BadLineException("a span has no 'spanId' of 16 hex digits");
        var where = $"span {id}";
        var own = OtlpAttributes.Read(span, "attributes", where);
        var all = own.Within(resource);
        var runId = Required(all, AttributeNames.RunId, where);
        var attempt = all.Integer(AttributeNames.AttemptNumber);

        return WithTimesAndState(span, own, where, new SpanRow
        {
            EnvironmentId = environmentId ?? Required(all, AttributeNames.EnvironmentId, where),
            TraceId = OtlpJson.HexId(span, "traceId", TraceIdDigits, where) ?? throw new BadLineException($"{where} has no 'traceId' of 32 hex digits"),
            SpanId = id,
            ParentSpanId = OtlpJson.HexId(span, "parentSpanId", SpanIdDigits, where),
            RunId = runId,
            TaskSlug = Required(all, AttributeNames.TaskId, where),
            BatchId = all.Text(AttributeNames.BatchId),
            Message = OtlpJson.Text(span, "name", where) ?? "",
            StartTimeNs = OtlpJson.Time(span, "startTimeUnixNano", where) ?? throw new BadLineException($"{where} has no 'startTimeUnixNano'"),
            Kind = (StoredKind)Math.Clamp(OtlpJson.Enumeration(span, "kind", Kinds, where), 0, (int)StoredKind.Unrecognized),
            Level = ReadLevel(own, where),
            IsDebug = own.Flag(AttributeNames.Debug),
            AttemptNumber = attempt,
            PropertiesJson = JsonBytes.Write(writer => own.Write(writer, name => !AttributeNames.IsInternal(name), where)),
            StyleJson = new OtlpStyle(own, warn).Read(),
            EventsJson = new OtlpSpanEvents(runId, attempt, warn).Read(span, where),
        });
    }

    private static SpanRow WithTimesAndState(JsonElement span, OtlpAttributes attributes, string where, SpanRow row)
    {
        var isPartial = attributes.Flag(AttributeNames.Partial) && row.Level == StoredLevel.Trace;
        var isCancelled = attributes.Flag(AttributeNames.Cancelled) && !isPartial;
        var isError = !isPartial && !isCancelled && ReadStatus(span, where) == StatusError;
        // What has not ended has no duration, whatever the sender put there.
        var end = OtlpJson.Time(span, "endTimeUnixNano", where);
        var duration = isPartial ? 0
            : end is null ? throw new BadLineException($"{where} has no 'endTimeUnixNano'; only a span with {AttributeNames.Partial} may lack it")
            : end.Value - row.StartTimeNs;
        if (duration < 0)
        {
            throw new BadLineException($"{where} ends before it starts");
        }

        return row with { IsPartial = isPartial, IsCancelled = isCancelled, IsError = isError, DurationNs = duration };
    }

    private static int ReadStatus(JsonElement span, string where)
    {
        if (!OtlpJson.TryGet(span, "status", out var status))
        {
            return 0;
        }

        return status.ValueKind == JsonValueKind.Object
            ? OtlpJson.Enumeration(status, "code", StatusCodes, $"{where}.status")
            : throw new BadLineException($"{where}.status is {OtlpJson.Describe(status)}; it must be an object with 'code'");
    }

    private static StoredLevel ReadLevel(OtlpAttributes attributes, string where)
    {
        if (!attributes.Has(AttributeNames.Level))
        {
            return attributes.Flag(AttributeNames.Debug) ? StoredLevel.Debug : StoredLevel.Trace;
        }

        var text = attributes.Text(AttributeNames.Level);
        foreach (var level in Enum.GetValues<StoredLevel>())
        {
            if (string.Equals(level.ToString(), text, StringComparison.OrdinalIgnoreCase))
            {
                return level;
            }
        }

        throw new BadLineException($"attribute '{AttributeNames.Level}' of {where} is '{text}'; it must be TRACE, DEBUG, LOG, INFO, WARN or ERROR");
    }

    private static string Required(OtlpAttributes attributes, string name, string where) =>
        attributes.Text(name) is { Length: > 0 } text
            ? text
            : throw new BadLineException($"{where} has no stringValue '{name}', on itself or on its resource; every span must say which run it belongs to (see docs/import.md)");
}
