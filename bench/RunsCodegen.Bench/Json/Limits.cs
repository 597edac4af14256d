using System.Buffers;
using System.Text.Json;
using Runs;

namespace RunsCodegen.Bench.Json;

/// <summary>What no reader or writer can be faster than, or none that goes through the framework's own.</summary>
internal static class Limits
{
    /// <summary>Makes all objects and strings of a page once more, without any text to read; lists are the framework's, as the peers have them.</summary>
    public static object Copy(RunEventsPage page) => page with { Events = page.Events.Select(Copy).ToList(), Pagination = page.Pagination with { Next = Copy(page.Pagination.Next) } };

    /// <summary>The same of a trace.</summary>
    public static object Copy(RunTraceReply reply) => reply with
    {
        Trace = reply.Trace with { TraceId = Copy(reply.Trace.TraceId), RootSpan = Copy(reply.Trace.RootSpan) },
    };

    /// <summary>The same of a small body.</summary>
    public static object Copy(AddRunTagsRequest request) =>
        request with { Tags = request.Tags.TryGetRunTagArray(out var tags) ? tags.Select(Copy).ToArray()! : request.Tags };

    /// <summary>Finds the tokens of a text by the framework's reader, and makes nothing of them.</summary>
    public static object Scan(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
        }

        return json;
    }

    /// <summary>Copies the finished text.</summary>
    public static object Copy(ArrayBufferWriter<byte> output, byte[] json)
    {
        output.ResetWrittenCount();
        output.Write(json);
        return output;
    }

    private static RunEvent Copy(RunEvent e) => e with
    {
        SpanId = Copy(e.SpanId),
        ParentId = Copy(e.ParentId),
        RunId = Copy(e.RunId),
        Message = Copy(e.Message),
        Style = e.Style with { },
        Events = e.Events.Select(Copy).ToList(),
        TaskSlug = Copy(e.TaskSlug),
    };

    private static SpanEvent Copy(SpanEvent e) => e.TryGetExceptionEvent(out var exception)
        ? exception with { Properties = exception.Properties with { Exception = exception.Properties.Exception with { Message = Copy(exception.Properties.Exception.Message) } } }
        : e;

    private static SpanDetailedSummary Copy(SpanDetailedSummary s) => s with
    {
        Id = Copy(s.Id),
        ParentId = Copy(s.ParentId),
        RunId = Copy(s.RunId),
        Data = s.Data with
        {
            Message = Copy(s.Data.Message),
            TaskSlug = Copy(s.Data.TaskSlug),
            Events = s.Data.Events.Select(Copy).ToList(),
            Properties = s.Data.Properties is { } properties ? Copy(properties) : null,
        },
        Children = s.Children.Select(Copy).ToList(),
    };

    private static Dictionary<string, JsonAny> Copy(IReadOnlyDictionary<string, JsonAny> properties)
    {
        var copy = new Dictionary<string, JsonAny>(properties.Count, StringComparer.Ordinal);
        foreach (var (name, value) in properties)
        {
            copy.Add(name, value.TryGetString(out var text) ? JsonAny.FromString(Copy(text)) : JsonAny.Parse(value.ToString()));
        }

        return copy;
    }

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static string? Copy(string? text) => text is null ? null : new string(text.AsSpan());
}
