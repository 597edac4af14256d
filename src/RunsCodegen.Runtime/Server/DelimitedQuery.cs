namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;

/// <summary>Lists whose items stand in one query parameter, between delimiters.</summary>
internal static class DelimitedQuery
{
    /// <summary>Reads the items. A delimiter that was escaped inside an item does not end it, so they are cut before they are unescaped.</summary>
    internal static IReadOnlyList<T>? Read<T, TText>(RequestReader request, string name, bool required, char delimiter)
        where TText : ITextCodec<T>
    {
        var pairs = PairList.Parse((request.Context.Request.QueryString.Value ?? "").TrimStart('?'));
        var texts = pairs.Of(name).SelectMany(t => Split(t, delimiter)).Select(pairs.Unescape).ToArray();
        return request.Items<T, TText>("query", name, texts, required);
    }

    // Space, bar and tab may not stand in a query as they are; a space is often a plus.
    private static string[] Split(string text, char delimiter) => delimiter switch
    {
        ',' => text.Split(','),
        ' ' => text.Replace("%20", "+", StringComparison.Ordinal).Split('+', ' '),
        _ => text.Replace(Uri.HexEscape(delimiter), delimiter.ToString(), StringComparison.OrdinalIgnoreCase).Split(delimiter),
    };
}
