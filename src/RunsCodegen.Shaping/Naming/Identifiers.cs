using System.Globalization;
using System.Text;

namespace RunsCodegen.Shaping.Naming;

/// <summary>Makes C# names of the document's names. The outcome depends on the name alone.</summary>
internal static class Identifiers
{
    private const int MaxLength = 200;

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
        "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while", "await", "field", "var", "record", "required", "scoped", "file", "value", "yield", "partial", "where",
    };

    /// <summary><c>run-event</c>, <c>run_event</c>, <c>runEvent</c> → <c>RunEvent</c>, <c>-1</c> → <c>Minus1</c>; empty when no letter or digit is left.</summary>
    public static string Pascal(string name)
    {
        var text = new StringBuilder(Sign(name), name.Length + 5);
        var startsWord = true;
        Span<char> units = stackalloc char[2];
        foreach (var rune in name.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (!IsNamePart(rune))
            {
                startsWord = true;
                continue;
            }

            text.Append(units[..(startsWord ? Rune.ToUpperInvariant(rune) : rune).EncodeToUtf16(units)]);
            startsWord = Rune.IsDigit(rune);
        }

        if (text.Length > MaxLength)
        {
            text.Length = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        }

        var result = IsAllCapitals(text) ? Relaxed(text) : text.ToString();
        return result.Length > 0 && !char.IsLetter(result[0]) ? "_" + result : result;
    }

    /// <summary>As <see cref="Pascal"/>, beginning in lower case; keywords get an <c>@</c>.</summary>
    public static string Camel(string name) => Escaped(Local(name));

    /// <summary>A settled name with an <c>@</c> where it is a keyword.</summary>
    public static string Escaped(string local) => Keywords.Contains(local) ? "@" + local : local;

    /// <summary>As <see cref="Camel"/>, for names to which something is added, so that a keyword needs no <c>@</c>.</summary>
    public static string Local(string name)
    {
        var pascal = Pascal(name);
        var capitals = 0;
        while (capitals < pascal.Length && char.IsUpper(pascal[capitals]))
        {
            capitals++;
        }

        var lowered = capitals <= 1 || capitals == pascal.Length ? Math.Min(capitals, pascal.Length) : capitals - 1;
        return pascal.Length == 0 ? "" : pascal[..lowered].ToLowerInvariant() + pascal[lowered..];
    }

    // A sign is what tells '-created' from 'created'.
    private static string Sign(string name) => name.Length < 2 || !char.IsLetterOrDigit(name[1]) ? "" : name[0] switch
    {
        '+' => "Plus",
        '-' => "Minus",
        _ => "",
    };

    private static bool IsNamePart(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber => rune.IsBmp,
        _ => false,
    };

    private static bool IsAllCapitals(StringBuilder text) =>
        text.Length > 2 && text.ToString().All(c => !char.IsLower(c)) && text.ToString().Any(char.IsUpper);

    // SOME_VALUE has become SOMEVALUE by now only when it held no separators; single words in capitals read as words.
    private static string Relaxed(StringBuilder text) =>
        text.ToString()[..1] + text.ToString(1, text.Length - 1).ToLowerInvariant();
}
