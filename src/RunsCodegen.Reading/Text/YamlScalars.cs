using System.Globalization;
using System.Numerics;

namespace RunsCodegen.Reading.Text;

/// <summary>What a plain scalar is in the core schema (YAML 1.2.2 §10.3.2): <c>yes</c>, <c>on</c> and dates are strings.</summary>
internal static class YamlScalars
{
    public static ScalarNode Read(string text, int offset) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => new NullNode(offset),
        "true" or "True" or "TRUE" => new BooleanNode(value: true, text, offset),
        "false" or "False" or "FALSE" => new BooleanNode(value: false, text, offset),
        _ => NumberOf(text) is { } number ? new NumberNode(number, offset) : new StringNode(text, offset),
    };

    // The number in JSON's notation. Infinity and NaN have none and stay text.
    private static string? NumberOf(string text)
    {
        if (!char.IsAsciiDigit(text[^1]) && text[^1] is not '.' && !text.StartsWith("0x", StringComparison.Ordinal))
        {
            return null;
        }

        if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            return text.Length < 100 && BigInteger.TryParse("0" + text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) && text.Length > 2
                ? hex.ToString(CultureInfo.InvariantCulture)
                : null;
        }

        return text.StartsWith("0o", StringComparison.Ordinal) ? OctalOf(text[2..]) : DecimalOf(text);
    }

    private static string? OctalOf(string digits)
    {
        var value = BigInteger.Zero;
        foreach (var digit in digits)
        {
            if (digit is < '0' or > '7' || digits.Length > 100)
            {
                return null;
            }

            value = (value * 8) + (digit - '0');
        }

        return digits.Length == 0 ? null : value.ToString(CultureInfo.InvariantCulture);
    }

    // [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
    private static string? DecimalOf(string text)
    {
        var rest = text.AsSpan();
        var sign = rest[0] is '-' ? "-" : "";
        rest = rest[0] is '-' or '+' ? rest[1..] : rest;
        var whole = TakeDigits(ref rest);
        var hasPoint = rest is ['.', ..];
        rest = hasPoint ? rest[1..] : rest;
        var fraction = hasPoint ? TakeDigits(ref rest) : [];
        if (whole.Length + fraction.Length == 0 || !TryTakeExponent(rest, out var exponent))
        {
            return null;
        }

        // Most numbers are JSON's as they stand, and keep their text.
        var plain = whole.Length > 0 && (whole.Length == 1 || whole[0] != '0') && (!hasPoint || fraction.Length > 0) && text[0] != '+';
        return plain ? text : Normal(sign, whole, fraction, exponent);
    }

    private static string Normal(string sign, ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, ReadOnlySpan<char> exponent)
    {
        var head = whole.TrimStart('0');
        return string.Concat(sign, head.Length == 0 ? "0" : head, fraction.Length == 0 ? "" : "." + fraction.ToString(), exponent);
    }

    private static ReadOnlySpan<char> TakeDigits(ref ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAnyExceptInRange('0', '9');
        length = length < 0 ? rest.Length : length;
        var digits = rest[..length];
        rest = rest[length..];
        return digits;
    }

    private static bool TryTakeExponent(ReadOnlySpan<char> rest, out ReadOnlySpan<char> exponent)
    {
        exponent = rest;
        if (rest.IsEmpty)
        {
            return true;
        }

        if (rest[0] is not ('e' or 'E'))
        {
            return false;
        }

        rest = rest is [_, '-' or '+', ..] ? rest[2..] : rest[1..];
        return !rest.IsEmpty && rest.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
