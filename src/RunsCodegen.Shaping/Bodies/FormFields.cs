using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;

namespace RunsCodegen.Shaping.Bodies;

/// <summary>What a document says about single members of a form → arguments of the Runtime's methods.</summary>
internal static class FormFields
{
    /// <summary>C# text with a comma before each field; empty where the defaults hold.</summary>
    public static string Of(MediaType media) => string.Concat(media.Encodings.Select(Field));

    private static string Field(Encoding encoding)
    {
        var name = CSharpLiteral.Of(encoding.Property);
        if (encoding.Style is null && encoding.Explode is null && !encoding.AllowReserved)
        {
            // OpenAPI "Encoding Object": a media type counts only where no style does.
            return IsJson(encoding.ContentType) ? $", new Runtime.FormField({name}, Runtime.ParameterStyle.Json, true)" : "";
        }

        var (style, explode) = Style(encoding);
        var reserved = encoding.AllowReserved ? ", true" : "";
        return $", new Runtime.FormField({name}, Runtime.ParameterStyle.{style}, {(explode ? "true" : "false")}{reserved})";
    }

    /// <summary>The style of a member for which one is given, with the default of the other half.</summary>
    public static (ParameterStyle Style, bool Explode) Style(Encoding encoding)
    {
        var style = encoding.Style ?? ParameterStyle.Form;
        return (style, encoding.Explode ?? style == ParameterStyle.Form);
    }

    /// <summary>Whether a media type, or the first of several, is JSON.</summary>
    public static bool IsJson(string? contentType) =>
        contentType?.Split(',', ';')[0].Trim() is { } type
        && (type.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));
}
