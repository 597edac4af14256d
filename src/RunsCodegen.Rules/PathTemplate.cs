using System.Collections.Immutable;

namespace RunsCodegen.Rules;

/// <summary>The names in braces of a path.</summary>
internal static class PathTemplate
{
    /// <summary>The names in the path itself: what follows <c>#</c> or <c>?</c> is no part of it; documents use it to tell operations apart.</summary>
    public static ImmutableArray<string> PlaceholdersOf(string path) => Find(path, "?#");

    /// <summary>The same with those of a query behind it, where a path parameter travels as well.</summary>
    public static ImmutableArray<string> PlaceholdersWithQueryOf(string path) => Find(path, "#");

    private static ImmutableArray<string> Find(string path, string ends)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var rest = path.AsSpan();
        for (int open; (open = rest.IndexOf('{')) >= 0 && rest[..open].IndexOfAny(ends) < 0;)
        {
            rest = rest[(open + 1)..];
            var close = rest.IndexOf('}');
            if (close < 0)
            {
                break;
            }

            var name = rest[..close].ToString();
            if (!names.Contains(name))
            {
                names.Add(name);
            }

            rest = rest[(close + 1)..];
        }

        return names.DrainToImmutable();
    }
}
