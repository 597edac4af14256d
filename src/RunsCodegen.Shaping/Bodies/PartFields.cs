using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;

namespace RunsCodegen.Shaping.Bodies;

/// <summary>What a document says about single parts → arguments of the Runtime's methods.</summary>
internal static class PartFields
{
    /// <summary>C# text with a comma before each field; empty where the defaults hold.</summary>
    public static string Of(MediaType media) => string.Concat(media.Encodings.Select(Field));

    /// <summary>The same for one member.</summary>
    public static string Of(MediaType media, string member) =>
        media.Encodings.FirstOrDefault(e => e.Property == member) is { } encoding ? Field(encoding) : "";

    /// <summary>The media type that files of a member are sent with, as C# text; null when the document leaves it open.</summary>
    public static string ContentType(MediaType media, string member, string? ofSchema)
    {
        var type = Single(media.Encodings.FirstOrDefault(e => e.Property == member)?.ContentType) ?? Single(ofSchema) ?? "application/octet-stream";
        return CSharpLiteral.Of(type);
    }

    private static string Field(Encoding encoding)
    {
        var name = CSharpLiteral.Of(encoding.Property);
        if (encoding.Style is not null || encoding.Explode is not null || encoding.AllowReserved)
        {
            var (style, explode) = FormFields.Style(encoding);
            return $", new Runtime.PartField({name}, null, Runtime.ParameterStyle.{style}, {(explode ? "true" : "false")})";
        }

        return Single(encoding.ContentType) is { } type ? $", new Runtime.PartField({name}, {CSharpLiteral.Of(type)})" : "";
    }

    // image/png, image/jpeg: the first that is no range.
    private static string? Single(string? contentType) =>
        contentType?.Split(',').Select(t => t.Trim()).FirstOrDefault(t => t.Length > 0 && !t.Contains('*', StringComparison.Ordinal));
}
