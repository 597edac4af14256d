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
            // The fields that the branches share are the event's; what each says of the data is beyond one type.
            Shape.Union union when isWhole && union.Branches.All(b => shapes.Of(b).Shape is Shape.Record r && IsEvent(r, isWhole)) => null,
            _ => item,
        };
    }

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
