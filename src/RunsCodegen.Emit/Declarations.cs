namespace RunsCodegen.Emit;

/// <summary>The names by which other files of the Runtime can mention one: its types, and its extension methods, whose calls do not name their class.</summary>
internal static class Declarations
{
    private static readonly string[] Modifiers =
        ["public", "internal", "file", "static", "sealed", "abstract", "partial", "readonly", "ref", "class", "struct", "interface", "enum", "record"];

    /// <summary>Adds the names that a text declares.</summary>
    public static void Add(string text, ISet<string> found)
    {
        // Types of a file-scoped namespace stand at the left edge.
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Length > 0 && char.IsAsciiLetterLower(line[0]) && TypeName(line) is { } type)
            {
                found.Add(type);
            }
        }

        const string receiver = "this ";
        for (var at = text.IndexOf(receiver, StringComparison.Ordinal); at >= 0; at = text.IndexOf(receiver, at + 1, StringComparison.Ordinal))
        {
            if (MethodName(text.AsSpan(0, at)) is { } method)
            {
                found.Add(method);
            }
        }
    }

    // public sealed partial class Name<T>
    private static string? TypeName(ReadOnlySpan<char> line)
    {
        for (var isDeclared = false; ; isDeclared = true)
        {
            var length = WordLength(line);
            if (length == line.Length || line[length] != ' ' || !IsModifier(line[..length]))
            {
                return isDeclared && length > 0 ? line[..length].ToString() : null;
            }

            line = line[(length + 1)..];
        }
    }

    // Name<T>( with the parameter of the receiver after it.
    private static string? MethodName(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        if (before is not [.., '('])
        {
            return null;
        }

        before = before[..^1];
        if (before is [.., '>'])
        {
            before = before[..Math.Max(0, before.LastIndexOf('<'))];
        }

        var start = before.Length;
        while (start > 0 && Identifiers.IsWord(before[start - 1]))
        {
            start--;
        }

        return start < before.Length ? before[start..].ToString() : null;
    }

    private static bool IsModifier(ReadOnlySpan<char> word)
    {
        foreach (var modifier in Modifiers)
        {
            if (word.SequenceEqual(modifier))
            {
                return true;
            }
        }

        return false;
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && Identifiers.IsWord(text[length]))
        {
            length++;
        }

        return length;
    }
}
