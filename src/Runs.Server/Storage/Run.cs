using System.Collections.Immutable;

namespace Runs.Server.Storage;

/// <summary>One execution of a task.</summary>
public sealed record Run
{
    /// <summary>The environment the run belongs to.</summary>
    public required string EnvironmentId { get; init; }

    /// <summary>The friendly id, <c>run_…</c>.</summary>
    public required string RunId { get; init; }

    /// <summary>The task that ran.</summary>
    public required string TaskIdentifier { get; init; }

    /// <summary>The trace that holds the run's spans, 32 lower-case hex digits.</summary>
    public required string TraceId { get; init; }

    /// <summary>The run's own span, 16 lower-case hex digits: the root of its trace reply.</summary>
    public required string SpanId { get; init; }

    /// <summary>The batch that triggered the run, if one did.</summary>
    public string? BatchId { get; init; }

    /// <summary>When the run's own span began, in nanoseconds since 1970.</summary>
    public required long CreatedAtNs { get; init; }

    /// <summary>When the run's own span ended; null while it is partial.</summary>
    public long? CompletedAtNs { get; init; }

    /// <summary>The tags in the order they were added.</summary>
    public required ImmutableArray<string> Tags { get; init; }
}
