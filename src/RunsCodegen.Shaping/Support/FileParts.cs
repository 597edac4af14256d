using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Support;

/// <summary>How the schema of a multipart body amounts to parts.</summary>
internal enum PartsKind
{
    /// <summary>An object without files: the type that it has in JSON, too.</summary>
    Values,

    /// <summary>An object with files among its members: a type of its own.</summary>
    Form,

    /// <summary>Whatever parts there are, in order.</summary>
    List,
}

/// <summary>Which parts of a multipart body are files.</summary>
internal sealed class FileParts(ShapeFinder shapes)
{
    /// <summary>What a multipart body is.</summary>
    public PartsKind Of(MediaType media) => media.Schema is not { } id ? PartsKind.List : shapes.Of(id).Shape switch
    {
        Shape.Record record when record.Members.Any(m => IsFileOrFiles(m, media)) || (record.Additional is { } rest && IsFileOrFiles(rest)) => PartsKind.Form,
        Shape.Record => PartsKind.Values,
        Shape.Map { Values: { } values } => IsFileOrFiles(values) ? PartsKind.List : PartsKind.Values,
        Shape.Map => PartsKind.Values,
        Shape.Union union => union.Branches.All(b => Of(media with { Schema = b }) == PartsKind.Values) ? PartsKind.Values : PartsKind.List,
        _ => PartsKind.List,
    };

    /// <summary>Whether a list of parts is all there is to say: nothing of the schema is lost.</summary>
    public bool IsExact(MediaType media) => media.Schema is not { } id || shapes.Of(id).Shape is Shape.Any or Shape.Map || IsFileOrFiles(id);

    /// <summary>Whether a member is a file.</summary>
    public bool IsFile(Member member, MediaType media) => !IsJson(member, media) && IsFile(member.Schema);

    /// <summary>Whether a member is one file or several.</summary>
    public bool IsFileOrFiles(Member member, MediaType media) => !IsJson(member, media) && IsFileOrFiles(member.Schema);

    private bool IsFileOrFiles(SchemaId id) => IsFile(id) || shapes.Of(id).Shape switch
    {
        Shape.List { Items: { } items } => IsFile(items),
        Shape.Union union => union.Branches.Any(b => IsFile(b) || (shapes.Of(b).Shape is Shape.List { Items: { } items } && IsFile(items))),
        _ => false,
    };

    // A file or a text is bytes in either case; where there may be several, it is a list.
    private bool IsFile(SchemaId id)
    {
        var resolved = shapes.Of(id);
        var schema = shapes.Schema(resolved.Owner);
        return resolved.Shape switch
        {
            Shape.Primitive => schema.Format == "binary" || IsBinary(schema.String),
            Shape.Any => schema.Format == "binary" || (schema.Types == JsonTypes.Any && SaysNothing(schema)),
            Shape.Union union => union.Branches.Any(IsFile) && !union.Branches.Any(b => shapes.Of(b).Shape is Shape.List),
            _ => false,
        };
    }

    // What stands in base64 or is text is no file; neither is JSON in a string.
    private static bool IsBinary(StringRules? rules) =>
        rules is { ContentEncoding: null, ContentMediaType: { } media } && !media.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        && !media.EndsWith("json", StringComparison.OrdinalIgnoreCase);

    // OpenAPI 3.1 "Encoding Object": without a type it is application/octet-stream.
    private static bool SaysNothing(Schema schema) =>
        schema is { Reference: null, DynamicReference: null, Never: false, Enum: null, Const: null, Number: null, Array: null, Object: null, Not: null, Conditional: null }
        && schema.AllOf.IsEmpty && schema.AnyOf.IsEmpty && schema.OneOf.IsEmpty && schema.String?.ContentEncoding is null;

    private static bool IsJson(Member member, MediaType media) =>
        media.Encodings.FirstOrDefault(e => e.Property == member.Name)?.ContentType is { } type
        && type.Split(';')[0].Trim().EndsWith("json", StringComparison.OrdinalIgnoreCase);
}
