using System.Globalization;
using System.Text;

namespace RunsCodegen.Shaping.Naming;

/// <summary>Makes C# names of the document's names. The outcome depends on the name alone.</summary>
internal static class Identifiers
{
    private const int MaxLength = 200;
    private const int LongestSign = 5;

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
        var (sign, given) = (Sign(name), name.Normalize(NormalizationForm.FormC));
        Span<char> text = given.Length <= MaxLength ? stackalloc char[MaxLength + LongestSign] : new char[given.Length + LongestSign];
        sign.CopyTo(text);
        var length = sign.Length;
        var startsWord = true;
        foreach (var rune in given.EnumerateRunes())
        {
            if (!IsNamePart(rune))
            {
                startsWord = true;
                continue;
            }

            length += (startsWord ? Rune.ToUpperInvariant(rune) : rune).EncodeToUtf16(text[length..]);
            startsWord = Rune.IsDigit(rune);
        }

        return Named(text[..Math.Min(length, MaxLength)]);
    }

    // What begins with no letter gets a '_'; single words in capitals read as words.
    private static string Named(Span<char> text)
    {
        for (var i = IsAllCapitals(text) ? 1 : text.Length; i < text.Length; i++)
        {
            text[i] = char.ToLowerInvariant(text[i]);
        }

        return text.IsEmpty || char.IsLetter(text[0]) ? text.ToString() : "_" + text.ToString();
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

    private static bool IsAllCapitals(ReadOnlySpan<char> text)
    {
        var hasCapital = false;
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            hasCapital |= char.IsUpper(c);
        }

        return text.Length > 2 && hasCapital;
    }
}
