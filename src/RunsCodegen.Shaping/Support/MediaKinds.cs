using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Support;

/// <summary>Media type and schema → <see cref="MediaKind"/>: the only table of media types.</summary>
internal static class MediaKinds
{
    private static readonly HashSet<string> JsonLines = new(StringComparer.OrdinalIgnoreCase)
    {
        "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonl", "application/json-lines", "application/x-jsonlines",
    };

    private static readonly string[] BytesPrefixes = ["image/", "audio/", "video/", "font/"];

    /// <summary>The kind of one representation.</summary>
    public static MediaKind Of(MediaType media, ShapeFinder shapes)
    {
        var name = Essence(media.Name);
        return IsJson(name) ? MediaKind.Json
            : !name.Contains('/', StringComparison.Ordinal) ? MediaKind.Opaque
            : Is(name, "application/x-www-form-urlencoded") ? OfForm(media.Schema, shapes)
            : name.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? MediaKind.Multipart
            : Is(name, "text/event-stream") ? MediaKind.EventStream
            : JsonLines.Contains(name) ? MediaKind.JsonLines
            : Is(name, "application/json-seq") || name.EndsWith("+json-seq", StringComparison.OrdinalIgnoreCase) ? MediaKind.JsonSequence
            : OfOther(name, media.Schema, shapes);
    }

    /// <summary>The media type without its parameters.</summary>
    public static string Essence(string mediaType) => mediaType.Split(';')[0].Trim();

    // A type of which only the schema says what it is about.
    private static MediaKind OfOther(string name, SchemaId? schema, ShapeFinder shapes)
    {
        var isText = name.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || IsXml(name);
        if (schema is not { } id)
        {
            return isText ? MediaKind.Text : MediaKind.Binary;
        }

        return shapes.Of(id).Shape switch
        {
            _ when shapes.Schema(shapes.Of(id).Owner).Format == "binary" => MediaKind.Binary,
            Shape.Primitive { Type.TextCodec: not null } or Shape.Enum => IsBytes(name) ? MediaKind.Binary : MediaKind.Text,
            Shape.Primitive => MediaKind.Binary,
            Shape.Any => isText ? MediaKind.Text : MediaKind.Binary,
            _ => name.Contains('*', StringComparison.Ordinal) ? MediaKind.Json : MediaKind.Opaque,
        };
    }

    // Only an object has members; a string is the form as it will be sent.
    private static MediaKind OfForm(SchemaId? schema, ShapeFinder shapes) =>
        schema is { } id && shapes.Of(id).Shape is Shape.Primitive or Shape.Enum ? MediaKind.Text : MediaKind.Form;

    private static bool IsBytes(string name) =>
        Is(name, "application/octet-stream") || Is(name, "application/pdf") || Is(name, "application/zip") || Is(name, "application/gzip")
        || BytesPrefixes.Any(p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a media type carries JSON.</summary>
    public static bool IsJson(string name) =>
        Is(name, "application/json") || Is(name, "text/json") || name.EndsWith("+json", StringComparison.OrdinalIgnoreCase);

    private static bool IsXml(string name) =>
        Is(name, "application/xml") || name.EndsWith("+xml", StringComparison.OrdinalIgnoreCase);

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
