namespace Runs.Server.Traces;

/// <summary>A run's part of a trace.</summary>
/// <param name="TraceId">The trace, 32 lower-case hex digits.</param>
/// <param name="Root">The run's own span.</param>
/// <param name="IsTruncated">The limit was reached, so spans may be missing.</param>
public sealed record AssembledTrace(string TraceId, TraceSpan Root, bool IsTruncated);
