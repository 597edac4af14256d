namespace RunsCodegen.Emit;

/// <summary>Looks for known names in C# without parsing it.</summary>
internal static class Identifiers
{
    /// <summary>
    /// Adds the known names that stand in code or in a <c>cref</c>; words in comments do not count.
    /// Names in string literals do: that costs a file at worst, while a missed one would not compile.
    /// </summary>
    public static void AddKnown<T>(string text, Dictionary<string, T> known, ISet<string> found)
    {
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var code = text.AsSpan(range).TrimStart();
            if (!code.StartsWith("//", StringComparison.Ordinal))
            {
                AddWords(code, lookup, found);
            }
            else if (code.Contains("cref=\"", StringComparison.Ordinal))
            {
                AddCrefs(code, lookup, found);
            }
        }
    }

    private static void AddCrefs<T>(ReadOnlySpan<char> line, Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> known, ISet<string> found)
    {
        const string start = "cref=\"";
        for (var at = line.IndexOf(start, StringComparison.Ordinal); at >= 0; at = line.IndexOf(start, StringComparison.Ordinal))
        {
            line = line[(at + start.Length)..];
            var end = line.IndexOf('"');
            AddWords(end < 0 ? line : line[..end], known, found);
        }
    }

    // Types and methods begin with a capital; keywords and variables do not.
    private static void AddWords<T>(ReadOnlySpan<char> code, Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> known, ISet<string> found)
    {
        for (var start = code.IndexOfAnyInRange('A', 'Z'); start >= 0; start = code.IndexOfAnyInRange('A', 'Z'))
        {
            var isFirst = start == 0 || !IsWord(code[start - 1]);
            code = code[start..];
            var end = 1;
            while (end < code.Length && IsWord(code[end]))
            {
                end++;
            }

            if (isFirst && known.TryGetValue(code[..end], out var name, out _))
            {
                found.Add(name);
            }

            code = code[end..];
        }
    }

    /// <summary>Whether a character can stand in a name.</summary>
    public static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || c > '\x7f';
}
