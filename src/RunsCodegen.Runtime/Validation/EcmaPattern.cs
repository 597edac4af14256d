namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text;

/// <summary>
/// Regular expressions as JSON Schema means them (ECMA-262 with the flag <c>u</c>, and what it forbids as without) → as .NET reads them: digits and
/// words are ASCII, <c>$</c> is the very end, a character beyond the BMP is one character.
/// </summary>
internal static class EcmaPattern
{
    // ECMA-262 §22.2.2.9.4 WhiteSpace and LineTerminator, and all else.
    private const string Space = @"\t-\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
    private const string NotSpace =
        @"\x00-\x08\x0E-\x1F!-\u009F\u00A1-\u167F\u1681-\u1FFF\u200B-\u2027\u202A-\u202E\u2030-\u205E\u2060-\u2FFF\u3001-\uFEFE\uFF00-\uFFFF";

    private const string Word = "a-zA-Z0-9_";

    private const string Meaningful = "bBcdDfknpPrsStuvwWx";
    private const string Classes = "dDwWsSpP";

    private static readonly Dictionary<string, string> Categories = new(StringComparer.Ordinal)
    {
        ["Letter"] = "L", ["Uppercase_Letter"] = "Lu", ["Lowercase_Letter"] = "Ll", ["Titlecase_Letter"] = "Lt", ["Modifier_Letter"] = "Lm",
        ["Other_Letter"] = "Lo", ["Mark"] = "M", ["Nonspacing_Mark"] = "Mn", ["Spacing_Mark"] = "Mc", ["Enclosing_Mark"] = "Me", ["Number"] = "N",
        ["Decimal_Number"] = "Nd", ["digit"] = "Nd", ["Letter_Number"] = "Nl", ["Other_Number"] = "No", ["Punctuation"] = "P", ["punct"] = "P",
        ["Symbol"] = "S", ["Math_Symbol"] = "Sm", ["Currency_Symbol"] = "Sc", ["Modifier_Symbol"] = "Sk", ["Other_Symbol"] = "So",
        ["Separator"] = "Z", ["Space_Separator"] = "Zs", ["Control"] = "Cc", ["Format"] = "Cf", ["Other"] = "C",
    };

    internal static string ToDotNet(string pattern)
    {
        var result = new StringBuilder(pattern.Length);
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                var isClass = IsClass(pattern, i);
                i += Escape(result, pattern, i, isInClass);
                if (isClass && isInClass && pattern.AsSpan(i + 1).StartsWith("-"))
                {
                    // No range begins with a class.
                    _ = result.Append(@"\-");
                    i++;
                }
            }
            else if (isInClass)
            {
                isInClass = c != ']';

                // '[' inside a class is itself; .NET takes "-[" for a subtraction. No range ends with a class.
                _ = c == '[' || (c == '-' && IsClass(pattern, i + 1)) ? result.Append('\\').Append(c) : result.Append(c);
            }
            else if (c == '[')
            {
                i += OpenClass(result, pattern, i, out isInClass);
            }
            else
            {
                i += Outside(result, pattern, i);
            }
        }

        return result.ToString();
    }

    private static bool IsClass(string pattern, int i) => i + 1 < pattern.Length && pattern[i] == '\\' && Classes.Contains(pattern[i + 1], StringComparison.Ordinal);

    // "[]" matches nothing and "[^]" anything; .NET would take the bracket for a member.
    private static int OpenClass(StringBuilder result, string pattern, int i, out bool isInClass)
    {
        isInClass = false;
        var rest = pattern.AsSpan(i);
        if (rest.StartsWith("[]"))
        {
            _ = result.Append("(?!)");
            return 1;
        }

        if (rest.StartsWith("[^]"))
        {
            _ = result.Append(@"[\s\S]");
            return 2;
        }

        _ = result.Append('[');
        isInClass = true;
        return 0;
    }

    private static int Outside(StringBuilder result, string pattern, int i)
    {
        var c = pattern[i];
        if (char.IsHighSurrogate(c) && i + 1 < pattern.Length && char.IsLowSurrogate(pattern[i + 1]))
        {
            _ = result.Append("(?:").Append(c).Append(pattern[i + 1]).Append(')');
            return 1;
        }

        _ = c switch
        {
            '$' => result.Append(@"\z"),
            '.' => result.Append(@"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\n\r\u2028\u2029])"),
            _ => result.Append(c),
        };
        return 0;
    }

    // Returns how many characters follow the backslash.
    private static int Escape(StringBuilder result, string pattern, int i, bool isInClass)
    {
        var c = pattern[i + 1];
        var known = c switch
        {
            'd' => isInClass ? "0-9" : "[0-9]",
            'D' => isInClass ? @"\x00-/:-\uFFFF" : "[^0-9]",
            'w' => isInClass ? Word : $"[{Word}]",
            'W' => isInClass ? @"\x00-/:-@\[-\^`{-\uFFFF" : $"[^{Word}]",
            's' => isInClass ? Space : $"[{Space}]",
            'S' => isInClass ? NotSpace : $"[^{Space}]",
            'b' when !isInClass => $"(?:(?<=[{Word}])(?![{Word}])|(?<![{Word}])(?=[{Word}]))",
            'B' => isInClass ? "B" : $"(?:(?<=[{Word}])(?=[{Word}])|(?<![{Word}])(?![{Word}]))",
            _ => IsLiteral(c) ? c.ToString() : null,
        };
        if (known is not null)
        {
            _ = result.Append(known);
            return 1;
        }

        return c switch
        {
            'u' when pattern.AsSpan(i + 2).StartsWith("{") => CodePoint(result, pattern, i, isInClass),
            'p' or 'P' when pattern.AsSpan(i + 2).StartsWith("{") => Property(result, pattern, i, isInClass),
            _ => Plain(result, c),
        };
    }

    // Without the flag 'u' a letter that has no meaning is itself, as is '_'; both are written with a backslash, and .NET takes neither.
    private static bool IsLiteral(char c) => c == '_' || (char.IsLetter(c) && !Meaningful.Contains(c, StringComparison.Ordinal));

    private static int Plain(StringBuilder result, char c)
    {
        _ = result.Append('\\').Append(c);
        return 1;
    }

    // \u{1F600}
    private static int CodePoint(StringBuilder result, string pattern, int i, bool isInClass)
    {
        var end = pattern.IndexOf('}', i);
        if (end < 0 || !int.TryParse(pattern.AsSpan(i + 3, end - i - 3), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) || !Rune.IsValid(value))
        {
            return Plain(result, 'u');
        }

        var text = new Rune(value).ToString();
        foreach (var unit in text.Length == 2 && !isInClass ? $"(?:{text})" : text)
        {
            _ = char.IsAscii(unit) && text.Length == 1 && !char.IsAsciiLetterOrDigit(unit) ? result.Append('\\').Append(unit) : result.Append(unit);
        }

        return end - i;
    }

    // \p{Letter}, \p{General_Category=Letter}, \p{Script=Latin}: .NET knows the short names of categories, and blocks instead of scripts.
    private static int Property(StringBuilder result, string pattern, int i, bool isInClass)
    {
        var end = pattern.IndexOf('}', i);
        if (end < 0)
        {
            return Plain(result, pattern[i + 1]);
        }

        var name = pattern[(i + 3)..end];
        name = name[(name.IndexOf('=', StringComparison.Ordinal) + 1)..];
        if (Range(pattern[i + 1], name) is { } range)
        {
            _ = isInClass ? result.Append(range) : result.Append('[').Append(range).Append(']');
            return end - i;
        }

        _ = result.Append('\\').Append(pattern[i + 1]).Append('{').Append(Categories.GetValueOrDefault(name, name)).Append('}');
        return end - i;
    }

    // Properties that .NET has no name for.
    private static string? Range(char letter, string name) => (letter, name) switch
    {
        ('p', "ASCII") => @"\x00-\x7F",
        ('P', "ASCII") => @"\x80-\uFFFF",
        ('p', "Any") => @"\x00-\uFFFF",
        _ => null,
    };
}
