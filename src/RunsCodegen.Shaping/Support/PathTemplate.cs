using System.Collections.Immutable;

namespace RunsCodegen.Shaping.Support;

/// <summary>A path and the names in braces in it.</summary>
internal static class PathTemplate
{
    /// <summary>The path alone: what follows <c>?</c> or <c>#</c> is no part of it; documents use that to tell operations apart.</summary>
    public static string Of(string path) => path[..End(path)];

    /// <summary>The names of the query that stands behind a path, with their texts as they are; null where there is no equals sign.</summary>
    public static ImmutableArray<QueryPair> Query(string path)
    {
        var rest = path[End(path)..].Split('#')[0];
        return rest.Length == 0 ? [] : Pairs(rest[1..]);
    }

    /// <summary>The names, each once, in order.</summary>
    public static ImmutableArray<string> Placeholders(string path) =>
        [.. Parts(Of(path)).Where(p => p.IsPlaceholder).Select(p => p.Text).Distinct(StringComparer.Ordinal)];

    /// <summary>Literals, and the names in braces, in order.</summary>
    public static IEnumerable<PathPart> Parts(string path)
    {
        var rest = path;
        while (rest.IndexOf('{', StringComparison.Ordinal) is >= 0 and var open && rest.IndexOf('}', open) is > 0 and var close)
        {
            if (open > 0)
            {
                yield return new(rest[..open], IsPlaceholder: false);
            }

            yield return new(rest[(open + 1)..close], IsPlaceholder: true);
            rest = rest[(close + 1)..];
        }

        if (rest.Length > 0)
        {
            yield return new(rest, IsPlaceholder: false);
        }
    }

    // Signs between braces belong to a name.
    private static int End(string path)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] is '?' or '#')
            {
                return i;
            }

            i = path[i] == '{' && path.IndexOf('}', i) is > 0 and var close ? close : i;
        }

        return path.Length;
    }

    private static ImmutableArray<QueryPair> Pairs(string text) =>
        [.. text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static p => p.Split('=', 2)).Select(static p => new QueryPair(p[0], p.Length == 2 ? p[1] : null))];
}

/// <summary>A literal of a path, or a name that stands in braces there.</summary>
internal sealed record PathPart(string Text, bool IsPlaceholder);

/// <summary>A name of a query and its text; null where there is no equals sign.</summary>
internal sealed record QueryPair(string Name, string? Value);
