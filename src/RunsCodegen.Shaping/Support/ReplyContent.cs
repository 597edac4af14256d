using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Support;

/// <summary>One representation of a response that is generated.</summary>
/// <param name="Media">As the document has it.</param>
/// <param name="Kind">What it is in C#; a structure in a format that is not generated is bytes.</param>
/// <param name="Schema">The schema of the value, or of each item; null for bytes, and where the document gives none.</param>
internal sealed record ReplyContent(MediaType Media, MediaKind Kind, SchemaId? Schema)
{
    /// <summary>The representations of a response, in document order, and what another stands for.</summary>
    public static (ImmutableArray<ReplyContent> Kept, ImmutableArray<MediaType> LeftOut) Of(Operation operation, Response response, ShapeFinder shapes)
    {
        if (HasNoBody(operation, response))
        {
            return ([], []);
        }

        var (kept, leftOut) = Representations.Of(response.Contents, shapes);
        var understood = kept.Where(r => r.Kind is not (MediaKind.Form or MediaKind.Multipart or MediaKind.Opaque)).ToImmutableArray();
        if (!understood.IsEmpty)
        {
            return ([.. understood.Select(r => Of(r, shapes))], [.. leftOut.Concat(kept.Except(understood).Select(r => r.Media))]);
        }

        // Formats that nobody looks into are bytes, whichever it is.
        return ([.. kept.Select(r => r.Media).Concat(leftOut).Select(m => Of(new(m, MediaKind.Opaque), shapes))], []);
    }

    /// <summary>Whether HTTP has no body for the response, whatever the document declares (RFC 9110 §6.4.1, §15.3.6).</summary>
    public static bool HasNoBody(Operation operation, Response response) =>
        operation.Method == "HEAD" || response.Status is "204" or "205" or "304" || response.Status[0] == '1';

    /// <summary>Whether the media type is a structure of which only the bytes are handed over.</summary>
    public bool IsRaw { get; private init; }

    /// <summary>Whether it is items that come one by one.</summary>
    public bool IsSequence => Kind is MediaKind.EventStream or MediaKind.JsonLines or MediaKind.JsonSequence;

    private static ReplyContent Of(Representation representation, ShapeFinder shapes)
    {
        var (media, kind) = representation;
        return kind switch
        {
            MediaKind.EventStream => new(media, kind, EventData.Of(media, shapes)),
            MediaKind.JsonLines or MediaKind.JsonSequence => new(media, kind, ItemOf(media, shapes)),
            MediaKind.Json or MediaKind.Text => new(media, kind, media.Schema),
            MediaKind.Binary => new(media, kind, null),
            _ => new(media, MediaKind.Binary, null) { IsRaw = true },
        };
    }

    /// <summary>The schema of each item: <c>itemSchema</c>, the items of an array, or what the document says of the whole.</summary>
    public static SchemaId? ItemOf(MediaType media, ShapeFinder shapes) =>
        media.ItemSchema ?? (media.Schema is { } schema && shapes.Of(schema).Shape is Shape.List list ? list.Items : media.Schema);
}
