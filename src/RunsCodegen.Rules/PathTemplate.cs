using System.Collections.Immutable;

namespace RunsCodegen.Rules;

/// <summary>The names in braces of a path.</summary>
internal static class PathTemplate
{
    public static ImmutableArray<string> PlaceholdersOf(string path)
    {
        var names = ImmutableArray.CreateBuilder<string>();

        // What follows '#' or '?' is no part of the path; documents use it to tell operations apart.
        var end = path.AsSpan().IndexOfAny('#', '?');
        var rest = end < 0 ? path.AsSpan() : path.AsSpan(0, end);
        for (int open; (open = rest.IndexOf('{')) >= 0;)
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
