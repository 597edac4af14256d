using System.Buffers;
using System.Globalization;
using System.Text;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Emit;

/// <summary>Any text as lines that are safe inside an XML doc comment.</summary>
internal static class DocText
{
    // Printable ASCII but for what XML needs.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>The lines, escaped, without blanks at their ends and without empty lines around them.</summary>
    public static List<string> Lines(string text)
    {
        // Most texts are one such line.
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return text.TrimEnd() is { Length: > 0 } only ? [only] : [];
        }

        // All that C# takes for the end of a line ends one here; else the rest of a comment would be code.
        var lines = text.ReplaceLineEndings("\n").Replace('\v', '\n').Split('\n')
            .Select(line => Escape(line).TrimEnd())
            .ToList();
        while (lines.Count > 0 && lines[0].Length == 0)
        {
            lines.RemoveAt(0);
        }

        while (lines.Count > 0 && lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return lines;
    }

    /// <summary>One line as XML text or attribute value.</summary>
    public static string Escape(string line)
    {
        if (!line.AsSpan().ContainsAnyExcept(Plain))
        {
            return line;
        }

        var result = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '"' => result.Append("&quot;"),
                '\t' or '\n' or '\r' => result.Append(' '),
                _ => MayStay(rune) ? result.Append(rune.ToString()) : result,
            };
        }

        return result.ToString();
    }

    private static bool MayStay(Rune rune) => rune.Value switch
    {
        // Joiners shape letters and emoji.
        0x200C or 0x200D => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator or UnicodeCategory.PrivateUse
            || UnicodeText.IsPlain(Rune.GetUnicodeCategory(rune)),
    };
}
