namespace Runs.Server.Storage;

/// <summary>One span as it is stored: everything reported under its id, merged.</summary>
public sealed record SpanRow
{
    /// <summary>The row's number, in order of arrival; 0 until it is stored.</summary>
    public long Id { get; init; }

    /// <summary>The environment the span belongs to.</summary>
    public required string EnvironmentId { get; init; }

    /// <summary>32 lower-case hex digits.</summary>
    public required string TraceId { get; init; }

    /// <summary>16 lower-case hex digits.</summary>
    public required string SpanId { get; init; }

    /// <summary>The span this one happened in; null when it has none.</summary>
    public string? ParentSpanId { get; init; }

    /// <summary>The friendly id of the run the span belongs to.</summary>
    public required string RunId { get; init; }

    /// <summary>The task of that run.</summary>
    public required string TaskSlug { get; init; }

    /// <summary>The batch of that run, if any.</summary>
    public string? BatchId { get; init; }

    /// <summary>The whole message; a reply may show less of it.</summary>
    public required string Message { get; init; }

    /// <summary>When the span began, in nanoseconds since 1970.</summary>
    public required long StartTimeNs { get; init; }

    /// <summary>How long it took; negative only where an ancestor ended before the span began.</summary>
    public long DurationNs { get; init; }

    /// <summary><see cref="StoredLevel.Trace"/> for a span proper, any other level for a log line.</summary>
    public StoredLevel Level { get; init; }

    /// <summary>What OpenTelemetry calls the span's kind.</summary>
    public StoredKind Kind { get; init; } = StoredKind.Internal;

    /// <summary>The span failed.</summary>
    public bool IsError { get; init; }

    /// <summary>The span has begun and nobody has said that it ended.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The span was cancelled.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>The span is the platform's own debug output: in the trace, but left out of the events.</summary>
    public bool IsDebug { get; init; }

    /// <summary>Which attempt of the run the span belongs to, if that is known.</summary>
    public int? AttemptNumber { get; init; }

    /// <summary>A JSON object: the attributes a user set.</summary>
    public ReadOnlyMemory<byte> PropertiesJson { get; init; } = "{}"u8.ToArray();

    /// <summary>A JSON object in the API's <c>style</c> shape.</summary>
    public ReadOnlyMemory<byte> StyleJson { get; init; } = "{}"u8.ToArray();

    /// <summary>A JSON array in the API's <c>SpanEvent</c> shape.</summary>
    public ReadOnlyMemory<byte> EventsJson { get; init; } = "[]"u8.ToArray();

    /// <summary>When the span ended, as far as it is known.</summary>
    public long EndTimeNs => StartTimeNs + DurationNs;
}

/// <summary>How loud a row is; <see cref="Trace"/> marks spans, the others log lines.</summary>
public enum StoredLevel
{
    /// <summary>A span.</summary>
    Trace,

    /// <summary>A log line for debugging.</summary>
    Debug,

    /// <summary>A plain log line.</summary>
    Log,

    /// <summary>An informative log line.</summary>
    Info,

    /// <summary>A warning.</summary>
    Warn,

    /// <summary>An error.</summary>
    Error,
}

/// <summary>OpenTelemetry's span kinds.</summary>
public enum StoredKind
{
    /// <summary>The sender did not say.</summary>
    Unspecified,

    /// <summary>Work inside one process.</summary>
    Internal,

    /// <summary>The answering side of a call.</summary>
    Server,

    /// <summary>The calling side of a call.</summary>
    Client,

    /// <summary>Puts a message somewhere.</summary>
    Producer,

    /// <summary>Takes a message from somewhere.</summary>
    Consumer,

    /// <summary>A kind that this version of OpenTelemetry's list does not have.</summary>
    Unrecognized,
}
