namespace RunsCodegen.Output.Runtime;

using global::System.Collections.Generic;
using global::System.Linq;

/// <summary>Writes values in the styles that have one text each: paths and headers (OpenAPI "Style Examples", RFC 6570).</summary>
internal static class StyledText
{
    internal static string Write(string name, TextNode value, ParameterStyle style, bool explode, TextEscape escape)
    {
        if (style == ParameterStyle.Json)
        {
            return escape.Value(value.Json);
        }

        var parts = Parts(value, explode, escape);
        var text = string.Join(explode ? Separator(style) : ",", parts);
        return style switch
        {
            ParameterStyle.Label => "." + text,
            ParameterStyle.Matrix when text.Length == 0 => ";" + escape.Name(name),
            // ;color=blue;color=black
            ParameterStyle.Matrix when explode && value.IsList => string.Concat(parts.Select(p => Named(escape.Name(name), p))),
            // ;R=100;G=200
            ParameterStyle.Matrix when explode && value.IsObject => ";" + text,
            ParameterStyle.Matrix => Named(escape.Name(name), text),
            _ => text,
        };
    }

    /// <summary>The parts between delimiters: one for a single value, none for what is null or empty.</summary>
    internal static List<string> Parts(TextNode value, bool explode, TextEscape escape)
    {
        if (value.IsNull)
        {
            return [];
        }

        if (value.IsList)
        {
            return [.. value.Items().Select(i => escape.Part(i.Text))];
        }

        if (!value.IsObject)
        {
            return [escape.Value(value.Text)];
        }

        return explode
            ? [.. value.Members().Select(m => escape.Name(m.Name) + "=" + escape.Part(m.Value.Text))]
            : [.. value.Members().SelectMany(m => new[] { escape.Name(m.Name), escape.Part(m.Value.Text) })];
    }

    private static string Separator(ParameterStyle style) => style switch
    {
        ParameterStyle.Label => ".",
        ParameterStyle.Matrix => ";",
        _ => ",",
    };

    private static string Named(string name, string text) => text.Length == 0 ? ";" + name : ";" + name + "=" + text;
}
