using Runs;
using Runs.Runtime;

namespace RunsCodegen.Bench.Json;

/// <summary>What fetching a value from memory takes, before anything is written of it.</summary>
internal static class Walk
{
    /// <summary>Touches each span of a trace, and all that it holds.</summary>
    public static object Through(RunTraceReply reply) => Of(reply.Trace.RootSpan);

    private static long Of(SpanDetailedSummary span)
    {
        var sum = Of(span.Id) + Of(span.ParentId) + Of(span.RunId) + Of(span.Data);
        for (var i = 0; i < span.Children.Count; i++)
        {
            sum += Of(span.Children[i]);
        }

        return sum;
    }

    private static long Of(SpanData data)
    {
        var sum = Of(data.Message) + Of(data.TaskSlug) + Of(data.Level.Value) + data.StartTime.Ticks + (long)data.Duration;
        for (var i = 0; i < data.Events.Count; i++)
        {
            sum += data.Events[i].TryGetExceptionEvent(out var exception) ? exception.Time.Ticks + Of(exception.Properties.Exception.Message) : 0;
        }

        return sum + Of(data.Properties);
    }

    // As it is walked through to be written: by what it is.
    private static long Of(IReadOnlyDictionary<string, JsonAny>? properties)
    {
        var sum = 0L;
        if (properties is JsonMap<JsonAny> map)
        {
            foreach (var (name, value) in map.Members)
            {
                sum += Of(name) + Of(value);
            }
        }
        else if (properties is Dictionary<string, JsonAny> dictionary)
        {
            foreach (var (name, value) in dictionary)
            {
                sum += Of(name) + Of(value);
            }
        }

        return sum;
    }

    private static long Of(JsonAny value) => value.TryGetString(out var text) ? Of(text) : (long)value.Kind;

    private static long Of(string? text) => text is { Length: > 0 } ? text[^1] : 0;
}
