using Runs.Server.Storage;

namespace Runs.Server.Traces;

/// <summary>A span in the tree of a trace.</summary>
/// <param name="span">The span, with what its ancestors' end means for it applied.</param>
public sealed class TraceSpan(SpanRow span)
{
    /// <summary>The span, with what its ancestors' end means for it applied.</summary>
    public SpanRow Span { get; } = span;

    /// <summary>The spans directly below, by start time, then by arrival.</summary>
    public List<TraceSpan> Children { get; } = [];
}
