namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Globalization;
using global::System.Numerics;
using global::System.Text;

/// <summary>
/// A JSON number of any size, exactly: its significant digits (no zeros at either end) and a power of ten.
/// 1, 1.0 and 10e-1 are the same.
/// </summary>
internal readonly record struct JsonNumber(bool IsNegative, string Digits, long Exponent)
{
    // Whoever writes an exponent beyond it means no other number.
    private const long LargestExponent = 1_000_000_000_000;

    internal bool IsInteger => Exponent >= 0;

    /// <summary>Parses a number whose grammar was checked.</summary>
    internal static JsonNumber Parse(ReadOnlySpan<byte> text)
    {
        var isNegative = text[0] == '-';
        var mantissa = isNegative ? text[1..] : text;
        var exponent = 0L;
        var e = mantissa.IndexOfAny((byte)'e', (byte)'E');
        if (e >= 0)
        {
            exponent = ParseExponent(mantissa[(e + 1)..]);
            mantissa = mantissa[..e];
        }

        var point = mantissa.IndexOf((byte)'.');
        var digits = mantissa;
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
            digits = (byte[])[.. mantissa[..point], .. mantissa[(point + 1)..]];
        }

        digits = digits.TrimStart((byte)'0');
        var significant = digits.TrimEnd((byte)'0');
        return significant.IsEmpty
            ? new JsonNumber(IsNegative: false, "", 0)
            : new JsonNumber(isNegative, Encoding.ASCII.GetString(significant), exponent + digits.Length - significant.Length);
    }

    internal bool TryGetInt64(out long value)
    {
        value = 0;
        if (Digits.Length == 0)
        {
            return true;
        }

        if (Exponent < 0 || Digits.Length + Exponent > 19)
        {
            return false;
        }

        var text = (IsNegative ? "-" : "") + Digits + new string('0', (int)Exponent);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Compares by value.</summary>
    internal int CompareTo(JsonNumber other)
    {
        var (sign, otherSign) = (Sign, other.Sign);
        return sign != otherSign ? sign.CompareTo(otherSign) : sign * CompareMagnitude(other);
    }

    /// <summary>Whether the value divided by another, which is more than zero, is an integer (Validation §6.2.1).</summary>
    internal bool IsMultipleOf(JsonNumber divisor)
    {
        if (Digits.Length == 0)
        {
            return true;
        }

        // The last digit is no zero, so a divisor with a larger power of ten never fits.
        if (divisor.Digits.Length == 0 || Exponent < divisor.Exponent)
        {
            return false;
        }

        var by = BigInteger.Parse(divisor.Digits, CultureInfo.InvariantCulture);
        var power = BigInteger.ModPow(10, Exponent - divisor.Exponent, by);
        return (BigInteger.Parse(Digits, CultureInfo.InvariantCulture) * power % by).IsZero;
    }

    /// <summary>As people write it, where that is short.</summary>
    internal string Decimal => Exponent switch
    {
        >= 0 and <= 20 => (IsNegative ? "-" : "") + (Digits.Length == 0 ? "0" : Digits) + new string('0', (int)Exponent),
        < 0 and >= -20 when Digits.PadLeft(1 - (int)Exponent, '0') is var padded => (IsNegative ? "-" : "") + padded.Insert(padded.Length + (int)Exponent, "."),
        _ => ToString(),
    };

    private int Sign => Digits.Length == 0 ? 0 : IsNegative ? -1 : 1;

    private int CompareMagnitude(JsonNumber other)
    {
        var order = (Digits.Length + Exponent).CompareTo(other.Digits.Length + other.Exponent);
        return order != 0 ? order : Math.Sign(string.CompareOrdinal(Digits, other.Digits));
    }

    /// <summary>One text for each value.</summary>
    public override string ToString() =>
        Digits.Length == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"{(IsNegative ? "-" : "")}{Digits}e{Exponent}");

    private static long ParseExponent(ReadOnlySpan<byte> text)
    {
        var isNegative = text[0] == '-';
        var digits = text[0] is (byte)'-' or (byte)'+' ? text[1..] : text;
        digits = digits.TrimStart((byte)'0');
        var value = 0L;
        foreach (var digit in digits)
        {
            value = Math.Min(LargestExponent, (value * 10) + (digit - '0'));
        }

        return isNegative ? -value : value;
    }
}
