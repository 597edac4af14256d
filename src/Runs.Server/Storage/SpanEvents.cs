using System.Text.Json;

namespace Runs.Server.Storage;

/// <summary>Reads and joins span events, which are kept as a JSON array in the API's shape.</summary>
internal static class SpanEvents
{
    public const string Exception = "exception";
    public const string Cancellation = "cancellation";
    public const string AttemptFailed = "attempt_failed";

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1024 };

    public static ReadOnlyMemory<byte> Union(ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> second)
    {
        if (first.Span.SequenceEqual(second.Span))
        {
            return first;
        }

        var all = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var events in (ReadOnlySpan<ReadOnlyMemory<byte>>)[first, second])
        {
            // Two equal events of one report are two events; only a report that comes again adds nothing.
            var known = new HashSet<string>(seen, StringComparer.Ordinal);
            foreach (var text in Texts(events).Where(text => !known.Contains(text)))
            {
                all.Add(text);
                seen.Add(text);
            }
        }

        return Array(all);
    }

    public static ReadOnlyMemory<byte> Append(ReadOnlyMemory<byte> events, params IEnumerable<string> added) => Array([.. Texts(events), .. added]);

    /// <summary>The first event of that name, as JSON text.</summary>
    public static string? Find(ReadOnlyMemory<byte> events, string name)
    {
        using var document = JsonDocument.Parse(events, Deep);

        return document.RootElement.EnumerateArray().FirstOrDefault(item => HasName(item, name)) is { ValueKind: JsonValueKind.Object } found ? found.GetRawText() : null;
    }

    /// <summary>The failure of that attempt of that run: the event itself, and its exception as an event of its own.</summary>
    public static (string Exception, string AttemptFailed)? FindAttemptFailed(ReadOnlyMemory<byte> events, int attemptNumber, string runId)
    {
        using var document = JsonDocument.Parse(events, Deep);
        foreach (var item in document.RootElement.EnumerateArray())
        {
            if (HasName(item, AttemptFailed)
                && item.TryGetProperty("properties", out var properties)
                && properties.TryGetProperty("attemptNumber", out var number) && number.TryGetInt32(out var attempt) && attempt == attemptNumber
                && properties.TryGetProperty("runId", out var run) && run.ValueEquals(runId))
            {
                var exception = $"{{\"name\":\"{Exception}\",\"time\":{item.GetProperty("time").GetRawText()},\"properties\":{{\"exception\":{properties.GetProperty("exception").GetRawText()}}}}}";
                return (exception, item.GetRawText());
            }
        }

        return null;
    }

    private static bool HasName(JsonElement item, string name) => item.GetProperty("name").ValueEquals(name);

    private static List<string> Texts(ReadOnlyMemory<byte> events)
    {
        using var document = JsonDocument.Parse(events, Deep);

        return [.. document.RootElement.EnumerateArray().Select(item => item.GetRawText())];
    }

    private static byte[] Array(IEnumerable<string> items) => System.Text.Encoding.UTF8.GetBytes($"[{string.Join(',', items)}]");
}
