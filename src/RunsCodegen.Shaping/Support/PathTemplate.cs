using System.Collections.Immutable;

namespace RunsCodegen.Shaping.Support;

/// <summary>A path and the names in braces in it.</summary>
internal static class PathTemplate
{
    /// <summary>The names, each once, in order. What follows <c>#</c> or <c>?</c> is no part of a path; documents use it to tell operations apart.</summary>
    public static ImmutableArray<string> Placeholders(string path)
    {
        var end = path.AsSpan().IndexOfAny('#', '?');
        return [.. Parts(end < 0 ? path : path[..end]).Where(p => p.IsPlaceholder).Select(p => p.Text).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Literals, and the names in braces, in order.</summary>
    public static IEnumerable<(string Text, bool IsPlaceholder)> Parts(string path)
    {
        var rest = path;
        while (rest.IndexOf('{', StringComparison.Ordinal) is >= 0 and var open && rest.IndexOf('}', open) is > 0 and var close)
        {
            if (open > 0)
            {
                yield return (rest[..open], false);
            }

            yield return (rest[(open + 1)..close], true);
            rest = rest[(close + 1)..];
        }

        if (rest.Length > 0)
        {
            yield return (rest, false);
        }
    }
}
