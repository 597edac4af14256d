using System.Globalization;
using System.Text;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Code;

/// <summary>Writes text of the document as a C# string literal: one token, whatever the text is.</summary>
public static class CSharpLiteral
{
    /// <summary>A string literal of any text. A lone surrogate survives.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            i += AppendEscaped(result, text, i);
        }

        return result.Append('"').ToString();
    }

    // Returns how many more characters than one were taken.
    private static int AppendEscaped(StringBuilder result, string text, int i)
    {
        var c = text[i];
        var shorthand = c switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => null,
        };
        if (shorthand is not null)
        {
            result.Append(shorthand);
        }
        else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            AppendRune(result, new Rune(c, text[i + 1]));
            return 1;
        }
        else if (UnicodeText.IsPlain(CharUnicodeInfo.GetUnicodeCategory(c)) || c == ' ')
        {
            result.Append(c);
        }
        else
        {
            result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }

        return 0;
    }

    private static void AppendRune(StringBuilder result, Rune rune) => _ = UnicodeText.IsPlain(Rune.GetUnicodeCategory(rune))
        ? result.Append(rune.ToString())
        : result.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
}
