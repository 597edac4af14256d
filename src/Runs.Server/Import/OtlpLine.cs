using System.Globalization;
using System.Text.Json;
using Runs.Server.Storage;

namespace Runs.Server.Import;

/// <summary>One line of a file: an ExportTraceServiceRequest.</summary>
internal static class OtlpLine
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256 };

    /// <summary>All spans of the line, or none: a line with one bad span is a bad line.</summary>
    public static List<SpanRow> Read(ReadOnlyMemory<byte> line, string? environmentId, Action<string> warn)
    {
        using var document = Parse(line);
        var request = document.RootElement;
        if (request.ValueKind != JsonValueKind.Object || !request.TryGetProperty("resourceSpans", out _))
        {
            throw new BadLineException("the line is no ExportTraceServiceRequest; it must be an object with 'resourceSpans'");
        }

        var spans = new List<SpanRow>();
        foreach (var resourceSpans in OtlpJson.Objects(request, "resourceSpans", "the line"))
        {
            var resource = ReadResource(resourceSpans);
            foreach (var scope in OtlpJson.Objects(resourceSpans, "scopeSpans", "resourceSpans[]"))
            {
                spans.AddRange(OtlpJson.Objects(scope, "spans", "scopeSpans[]").Select(span => OtlpSpan.Read(span, resource, environmentId, warn)));
            }
        }

        return spans;
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            return JsonDocument.Parse(line, Options);
        }
        catch (JsonException e)
        {
            // Not the library's text, which counts lines of its own.
            throw new BadLineException(string.Create(CultureInfo.InvariantCulture, $"the line is not JSON from its byte {e.BytePositionInLine + 1} on; each line must be one whole request"));
        }
    }

    private static OtlpAttributes ReadResource(JsonElement resourceSpans)
    {
        if (!OtlpJson.TryGet(resourceSpans, "resource", out var resource))
        {
            return OtlpAttributes.Read(resourceSpans, "attributes", "resourceSpans[]");
        }

        return resource.ValueKind == JsonValueKind.Object
            ? OtlpAttributes.Read(resource, "attributes", "resource")
            : throw new BadLineException($"resourceSpans[].resource is {OtlpJson.Describe(resource)}; it must be an object");
    }
}
