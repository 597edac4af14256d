using System.Globalization;
using System.Text;

namespace RunsCodegen.Model.Text;

/// <summary>Which characters may stand in a source file as they are.</summary>
public static class UnicodeText
{
    /// <summary>Letters, marks, digits, punctuation and symbols. Not: controls, line ends, odd spaces, and what reorders the text around it.</summary>
    public static bool IsPlain(UnicodeCategory category) => category is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    /// <summary>The text with U+FFFD for every half of a pair that stands alone.</summary>
    public static string WithoutLoneSurrogates(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune.ToString());
        }

        return result.ToString();
    }

    /// <summary>The text with an escape, as C# has it, for all that cannot be seen, ends the line or reorders what is around it.</summary>
    public static string Visible(string text)
    {
        if (text.All(c => char.IsAscii(c) && !char.IsControl(c)))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var isRune = Rune.TryGetRuneAt(text, i, out var rune);
            var length = isRune ? rune.Utf16SequenceLength : 1;
            if (isRune && (IsPlain(Rune.GetUnicodeCategory(rune)) || rune.Value == ' '))
            {
                result.Append(text, i, length);
            }
            else
            {
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}");
                length = 1;
            }

            i += length;
        }

        return result.ToString();
    }
}
