using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Support;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Bodies;

/// <summary>Names for the schemas that a request body writes in place.</summary>
internal static class BodyNames
{
    /// <summary>Settles them: the first is the request, others are called after their kind.</summary>
    public static void Add(Body body, string operation, SchemaNames names, ShapeFinder shapes)
    {
        var files = new FileParts(shapes);
        var isFirst = true;
        foreach (var (media, kind) in Representations.OfRequest(body, shapes).Kept)
        {
            var wanted = operation + (isFirst ? "" : kind.ToString()) + "Request";
            if (kind == MediaKind.Multipart && files.Of(media) != PartsKind.Values)
            {
                AddParts(media, operation, names, shapes, files);
            }
            else if (kind is not (MediaKind.Binary or MediaKind.Opaque))
            {
                var schema = kind switch
                {
                    MediaKind.JsonLines or MediaKind.JsonSequence => ReplyContent.ItemOf(media, shapes),
                    MediaKind.EventStream => EventData.Of(media, shapes),
                    _ => media.Schema,
                };
                Add(schema, wanted + (schema == media.Schema ? "" : "Item"), names);
                isFirst = false;
            }
        }
    }

    // The record itself is no type of the output, and files need no name.
    private static void AddParts(MediaType media, string operation, SchemaNames names, ShapeFinder shapes, FileParts files)
    {
        if (media.Schema is { } schema && shapes.Of(schema).Shape is Shape.Record record)
        {
            foreach (var member in record.Members.Where(m => !files.IsFileOrFiles(m, media)))
            {
                Add(member.Schema, operation + "Form" + Identifiers.Pascal(member.Name), names);
            }
        }
    }

    private static void Add(SchemaId? schema, string wanted, SchemaNames names)
    {
        if (schema is { } id)
        {
            names.AddInline(id, wanted);
        }
    }
}
