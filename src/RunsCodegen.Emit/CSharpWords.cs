using System.Collections.Frozen;
using System.Globalization;

namespace RunsCodegen.Emit;

/// <summary>What is an identifier in C#, and which of them are taken.</summary>
internal static class CSharpWords
{
    // The reserved words, then those words of context that are refused or read otherwise as the name of a type, a member or a variable.
    private static readonly FrozenSet<string> Taken = (
        "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum " +
        "event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long " +
        "namespace new null object operator out override params private protected public readonly ref return sbyte sealed short " +
        "sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual " +
        "void volatile while " +
        "allows and async await dynamic extension field file global managed nameof nint not notnull nuint or partial record required " +
        "scoped unmanaged var when where with yield").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the name must be written with <c>@</c>.</summary>
    public static bool NeedsEscape(string name) => Taken.Contains(name);

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
