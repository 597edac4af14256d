using System.Collections.Frozen;

namespace RunsCodegen.Model.Options;

/// <summary>What may be asked for as the namespace of the output.</summary>
public static class NamespaceText
{
    /// <summary>The end of "must be …".</summary>
    public const string Expected = "a C# namespace such as 'Acme.Runs'";

    private static readonly FrozenSet<string> Reserved = (
        "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum " +
        "event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long " +
        "namespace new null object operator out override params private protected public readonly ref return sbyte sealed short " +
        "sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual " +
        "void volatile while").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Names joined by dots, none of them a reserved word.</summary>
    public static bool IsNamespace(string text) => text.Split('.').All(IsName);

    /// <summary>Whether the word is reserved in C# wherever it stands.</summary>
    public static bool IsReserved(string word) => Reserved.Contains(word);

    private static bool IsName(string text) =>
        text.Length > 0 && (char.IsLetter(text[0]) || text[0] == '_') && text.All(c => char.IsLetterOrDigit(c) || c == '_') && !IsReserved(text);
}
