using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Support;

/// <summary>The schema of the data of server-sent events; null for text.</summary>
internal static class EventData
{
    private static readonly HashSet<string> Fields = new(["data", "event", "id", "retry"], StringComparer.Ordinal);

    /// <summary>
    /// An <c>itemSchema</c> describes the whole event (OpenAPI 3.2 §4.14.3). A <c>schema</c>, which is all that older versions
    /// have, describes the data, unless it has the fields of an event.
    /// </summary>
    public static SchemaId? Of(MediaType media, ShapeFinder shapes)
    {
        if (ReplyContent.ItemOf(media, shapes) is not { } item)
        {
            return null;
        }

        var isWhole = media.ItemSchema is not null;
        return shapes.Of(item).Shape switch
        {
            Shape.Record record when IsEvent(record, isWhole) => DataOf(record, shapes),
            // What each branch says of the data is beyond one type.
            Shape.Union union when AreEvents(union, isWhole, shapes) => null,
            _ => item,
        };
    }

    /// <summary>Whether the events are of several kinds with data of their own, so that the data stays text.</summary>
    public static bool IsOfSeveralKinds(MediaType media, ShapeFinder shapes) =>
        ReplyContent.ItemOf(media, shapes) is { } item
        && shapes.Of(item).Shape is Shape.Union union && AreEvents(union, media.ItemSchema is not null, shapes);

    private static bool AreEvents(Shape.Union union, bool isWhole, ShapeFinder shapes) => union.Branches.All(b => shapes.Of(b).Shape switch
    {
        Shape.Record record => isWhole ? IsEvent(record, isWhole) : record.Members.Count(m => m.Name is "data" or "event") == 2,
        Shape.Union inner => AreEvents(inner, isWhole, shapes),
        _ => false,
    });

    private static bool IsEvent(Shape.Record record, bool isWhole) =>
        record.Members.All(m => Fields.Contains(m.Name))
        && (isWhole ? !record.Members.IsEmpty : record.Members.Count(m => m.Name is "data" or "event") == 2);

    private static SchemaId? DataOf(Shape.Record record, ShapeFinder shapes)
    {
        if (record.Members.FirstOrDefault(m => m.Name == "data")?.Schema is not { } data)
        {
            return null;
        }

        var text = shapes.Schema(shapes.Of(data).Owner).String;
        return text is { ContentSchema: { } content } && (text.ContentMediaType is null || MediaKinds.IsJson(text.ContentMediaType)) ? content : data;
    }
}
