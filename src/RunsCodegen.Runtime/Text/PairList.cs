namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;

/// <summary>Names with their texts as they travelled: delimiters can be told from what was escaped only before unescaping.</summary>
internal sealed class PairList
{
    private readonly List<(string Name, string Value)> _pairs = [];
    private readonly Func<string, string> _unescape;

    private PairList(Func<string, string> unescape) => _unescape = unescape;

    /// <summary>The names, each once, in order.</summary>
    internal IEnumerable<string> Names => _pairs.Select(static p => p.Name).Distinct(StringComparer.Ordinal);

    /// <summary>All pairs, names unescaped, texts not.</summary>
    internal IReadOnlyList<(string Name, string Value)> All => _pairs;

    /// <summary>The pairs of a query without its question mark, or of a form.</summary>
    internal static PairList Parse(string text)
    {
        var list = new PairList(TextEscape.UnescapeForm);
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            list.Add(pair);
        }

        return list;
    }

    /// <summary>Pairs that need no unescaping.</summary>
    internal static PairList Of(IEnumerable<(string Name, string Value)> pairs)
    {
        var list = new PairList(static t => t);
        list._pairs.AddRange(pairs);
        return list;
    }

    /// <summary>The pairs of Cookie headers; browsers send quotes around a value on, and so they stay.</summary>
    internal static PairList ParseCookies(IEnumerable<string?> headers, bool isEscaped)
    {
        var list = new PairList(isEscaped ? TextEscape.Unescape : static t => t);
        foreach (var pair in headers.SelectMany(static h => (h ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            list.Add(pair);
        }

        return list;
    }

    internal List<string> Of(string name) => [.. _pairs.Where(p => p.Name == name).Select(static p => p.Value)];

    internal string Unescape(string text) => _unescape(text);

    private void Add(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        _pairs.Add(equals < 0 ? (_unescape(pair), "") : (_unescape(pair[..equals]), pair[(equals + 1)..]));
    }
}
