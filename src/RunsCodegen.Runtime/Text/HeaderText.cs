namespace RunsCodegen.Output.Runtime;

using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text;

/// <summary>Values of any type as the text of a header.</summary>
internal static class HeaderText
{
    internal static string Write<T, TCodec>(string name, T value, ParameterStyle style, bool explode)
        where TCodec : IJsonCodec<T>
    {
        var node = TextNode.Of<T, TCodec>(value);
        return style == ParameterStyle.Json ? Ascii(node.Json) : StyledText.Write(name, node, style, explode, TextEscape.Header(name));
    }

    /// <summary>Reads the value of a header's lines, which are one list wherever they were cut (RFC 9110 §5.2).</summary>
    internal static T Read<T, TCodec>(string name, IEnumerable<string?> lines, ParameterStyle style, bool explode, TextShape shape)
        where TCodec : IJsonCodec<T>
    {
        var json = StyledReader.Read(name, string.Join(',', lines), style, explode, shape, static text => text);
        return Json.Read<T, TCodec>(json, 0, json.Length, ApiLimits.MaxDepth);
    }

    // Outside of strings JSON is ASCII, and inside every character may be escaped.
    private static string Ascii(string json)
    {
        var text = new StringBuilder(json.Length);
        foreach (var c in json)
        {
            _ = c <= '~' ? text.Append(c) : text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
