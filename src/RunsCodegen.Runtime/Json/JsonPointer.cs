namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text;

/// <summary>
/// Finds the JSON pointer of a place in a text by reading the text once more, up to there: readers and
/// writers then need not keep track of where they are.
/// </summary>
internal static class JsonPointer
{
    internal static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    internal static void Locate(JsonFormatException exception, ReadOnlySpan<byte> text)
    {
        if (!exception.IsLocated)
        {
            exception.Locate(Find(text[..(int)Math.Min(exception.BytePosition, text.Length)]));
        }
    }

    /// <summary>The pointer of the value that a text ends in, or has just ended.</summary>
    internal static string Find(ReadOnlySpan<byte> text)
    {
        var levels = new Stack<Level>();
        var current = new Level(IsArray: false, Index: -1, NameStart: -1, NameLength: 0);
        var nameNext = false;
        var i = 0;
        while (i < text.Length)
        {
            switch (text[i])
            {
                case (byte)'{' or (byte)'[':
                    levels.Push(current);
                    nameNext = text[i] == '{';
                    current = new Level(!nameNext, Index: 0, NameStart: -1, NameLength: 0);
                    break;
                case (byte)'}' or (byte)']':
                    current = levels.Count == 0 ? current : levels.Pop();
                    nameNext = false;
                    break;
                case (byte)',':
                    nameNext = !current.IsArray;
                    current = current with { Index = current.Index + 1, NameStart = -1 };
                    break;
                case (byte)'"':
                    var length = StringLength(text[(i + 1)..]);
                    if (nameNext)
                    {
                        nameNext = false;
                        current = current with { NameStart = i + 1, NameLength = length };
                    }

                    i += length + 1;
                    break;
            }

            i++;
        }

        levels.Push(current);
        return Print(text, levels);
    }

    private static int StringLength(ReadOnlySpan<byte> text)
    {
        var i = 0;
        while (i < text.Length && text[i] != '"')
        {
            i += text[i] == '\\' ? 2 : 1;
        }

        return Math.Min(i, text.Length);
    }

    private static string Print(ReadOnlySpan<byte> text, Stack<Level> levels)
    {
        var all = levels.ToArray();
        Array.Reverse(all);
        var pointer = new StringBuilder();
        for (var i = 1; i < all.Length; i++)
        {
            if (all[i].IsArray)
            {
                _ = pointer.Append('/').Append(all[i].Index.ToString(CultureInfo.InvariantCulture));
            }
            else if (all[i].NameStart >= 0)
            {
                _ = pointer.Append('/').Append(Escape(JsonText.Unescape(text.Slice(all[i].NameStart, all[i].NameLength))));
            }
        }

        return pointer.ToString();
    }

    private readonly record struct Level(bool IsArray, int Index, int NameStart, int NameLength);
}
