using System.Collections.Frozen;
using System.Globalization;
using RunsCodegen.Model.Options;

namespace RunsCodegen.Emit;

/// <summary>What is an identifier in C#, and which of them are taken.</summary>
internal static class CSharpWords
{
    // Words of context that are refused or read otherwise as the name of a type, a member or a variable.
    private static readonly FrozenSet<string> Contextual = (
        "allows and async await dynamic extension field file global managed nameof nint not notnull nuint or partial record required " +
        "scoped unmanaged var when where with yield").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the name must be written with <c>@</c>.</summary>
    public static bool NeedsEscape(string name) => NamespaceText.IsReserved(name) || Contextual.Contains(name);

    /// <summary>Whether the text is one identifier (C# §6.4.3), invisible characters excluded.</summary>
    public static bool IsIdentifier(string text) => text.Length > 0 && IsStart(text[0]) && text.All(IsPart);

    /// <summary>Whether an identifier may begin with the character.</summary>
    public static bool IsStart(char c) => c == '_' || CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    /// <summary>Whether an identifier may go on with the character.</summary>
    public static bool IsPart(char c) => IsStart(c) || CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
}
