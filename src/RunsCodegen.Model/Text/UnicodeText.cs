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
}
