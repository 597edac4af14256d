using Runs.Server.Storage;

namespace Runs.Server.Traces;

/// <summary>What the end of an ancestor says about a span whose own end nobody reported.</summary>
internal static class AncestorOverride
{
    /// <summary>The span waits for an ancestor's word.</summary>
    public static bool Concerns(SpanRow span) => span is { Level: StoredLevel.Trace, IsPartial: true, ParentSpanId: not null };

    /// <summary>The span has ended, so its word counts for everything below that has not.</summary>
    public static bool Decides(SpanRow span) => span is { Level: StoredLevel.Trace, IsPartial: false };

    /// <summary>The span as the nearest ancestor that decides leaves it.</summary>
    public static SpanRow Apply(SpanRow span, SpanRow ancestor)
    {
        if (ancestor.IsCancelled)
        {
            var cancelled = EndedWith(span, ancestor) with { IsCancelled = true };
            var cancellation = SpanEvents.Find(ancestor.EventsJson, SpanEvents.Cancellation);

            return cancellation is null ? cancelled : cancelled with { EventsJson = SpanEvents.Append(span.EventsJson, cancellation) };
        }

        if (ancestor.IsError
            && span.AttemptNumber is { } attempt
            && SpanEvents.FindAttemptFailed(ancestor.EventsJson, attempt, span.RunId) is { } failure)
        {
            return EndedWith(span, ancestor) with
            {
                IsError = true,
                EventsJson = SpanEvents.Append(span.EventsJson, failure.Exception, failure.AttemptFailed),
            };
        }

        return span;
    }

    private static SpanRow EndedWith(SpanRow span, SpanRow ancestor) => span with
    {
        IsPartial = false,
        IsError = false,
        IsCancelled = false,
        DurationNs = ancestor.EndTimeNs - span.StartTimeNs,
    };
}
