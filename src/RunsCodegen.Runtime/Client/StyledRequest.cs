namespace RunsCodegen.Output.Runtime;

using global::System.Collections.Generic;

/// <summary>Parameters that are no single text: arrays, objects, maps, unions, in the styles of OpenAPI, or as JSON.</summary>
internal static class StyledRequest
{
    internal static void AddPath<T, TCodec>(RequestUri uri, string name, T value, ParameterStyle style, bool explode, bool allowReserved = false)
        where TCodec : IJsonCodec<T> =>
        uri.PathText(name, StyledText.Write(name, TextNode.Of<T, TCodec>(value), style, explode, allowReserved ? TextEscape.ReservedInPath : TextEscape.Uri));

    internal static void AddQuery<T, TCodec>(RequestUri uri, string name, T value, ParameterStyle style, bool explode, bool allowReserved = false)
        where TCodec : IJsonCodec<T>
    {
        var pairs = new List<(string Name, string Value)>();
        StyledPairs.Write(pairs, name, TextNode.Of<T, TCodec>(value), style, explode, allowReserved ? TextEscape.Reserved : TextEscape.Uri);
        foreach (var (escaped, text) in pairs)
        {
            uri.QueryPart(escaped + "=" + text);
        }
    }

    /// <summary>Adds a value that is the whole query (OpenAPI 3.2).</summary>
    internal static void AddWholeForm<T, TCodec>(RequestUri uri, T value)
        where TCodec : IJsonCodec<T> => uri.QueryPart(FormText.Write<T, TCodec>(value));

    /// <summary>The same as JSON.</summary>
    internal static void AddWholeJson<T, TCodec>(RequestUri uri, T value)
        where TCodec : IJsonCodec<T> => uri.QueryPart(TextEscape.Uri.Value(TextNode.Of<T, TCodec>(value).Json));

    internal static void AddHeader<T, TCodec>(ApiRequest request, string name, T value, ParameterStyle style, bool explode)
        where TCodec : IJsonCodec<T> => request.SetHeaderText(name, HeaderText.Write<T, TCodec>(name, value, style, explode));

    internal static void AddCookie<T, TCodec>(ApiRequest request, string name, T value, ParameterStyle style, bool explode)
        where TCodec : IJsonCodec<T>
    {
        var pairs = new List<(string Name, string Value)>();
        StyledPairs.Write(pairs, name, TextNode.Of<T, TCodec>(value), style, explode, style == ParameterStyle.Cookie ? TextEscape.Cookie(name) : TextEscape.Uri);
        foreach (var (escaped, text) in pairs)
        {
            request.AddCookie(escaped + "=" + text);
        }
    }
}
