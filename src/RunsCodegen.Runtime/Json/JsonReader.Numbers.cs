namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Globalization;
using global::System.Runtime.CompilerServices;
using global::System.Text;

/// <content>Numbers.</content>
internal sealed partial class JsonReader
{
    private const string OutOfRange = "out_of_range";

    private static ReadOnlySpan<double> PowersOfTen =>
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18];

    internal int ReadInt32()
    {
        var start = Mark();
        var value = ReadInt64();
        if (value != (int)value)
        {
            (_position, _depth) = start;
            throw Error(OutOfRange, "must be an integer of 32 bits");
        }

        return (int)value;
    }

    internal long ReadInt64()
    {
        _ = Peek();
        var end = ScanSmall(out var negative, out var digits, out var fraction);
        if (end < 0 || fraction != 0)
        {
            return ReadInt64Slow();
        }

        _position = end;
        return negative ? -digits : digits;
    }

    internal double ReadDouble()
    {
        _ = Peek();
        var end = ScanSmall(out var negative, out var digits, out var fraction);
        if (end < 0 || digits > 1L << 53)
        {
            return ReadDoubleSlow();
        }

        // Both are exact, so IEEE division rounds once and correctly.
        _position = end;
        var value = digits / PowersOfTen[fraction];
        return negative ? -value : value;
    }

    internal float ReadSingle()
    {
        _ = Peek();
        var end = ScanSmall(out var negative, out var digits, out var fraction);
        if (end < 0 || digits > 1L << 24 || fraction > 10)
        {
            return ReadSingleSlow();
        }

        _position = end;
        var value = digits / (float)PowersOfTen[fraction];
        return negative ? -value : value;
    }

    internal decimal ReadDecimal()
    {
        _ = Peek();
        var end = ScanSmall(out var negative, out var digits, out var fraction);
        if (end < 0)
        {
            return ReadDecimalSlow();
        }

        _position = end;
        return new decimal((int)digits, (int)(digits >> 32), 0, negative, (byte)fraction);
    }

    /// <summary>Whether the next value is a number without a fraction; 1.0 and 1e2 have none.</summary>
    internal bool PeekIsInteger()
    {
        if (PeekKind() != JsonKind.Number)
        {
            return false;
        }

        var text = new ReadOnlySpan<byte>(_buffer, _position, ScanNumber() - _position);
        return JsonNumber.Parse(text).IsInteger;
    }

    // Reads [-] digits [. digits] of at most 18 digits; -1 for anything else, be it longer or wrong.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ScanSmall(out bool negative, out long digits, out int fraction)
    {
        var text = new ReadOnlySpan<byte>(_buffer, _position, _end - _position);
        var i = 0;
        digits = 0;
        fraction = 0;
        negative = text[0] == '-';
        if (negative)
        {
            i++;
        }

        var first = i;
        while (i < text.Length && (uint)(text[i] - '0') <= 9)
        {
            digits = (digits * 10) + (text[i] - '0');
            i++;
        }

        var count = i - first;
        if (count is 0 or > 18 || (count > 1 && text[first] == '0'))
        {
            return -1;
        }

        if (i < text.Length && text[i] == '.')
        {
            var point = i++;
            while (i < text.Length && (uint)(text[i] - '0') <= 9)
            {
                digits = (digits * 10) + (text[i] - '0');
                i++;
            }

            fraction = i - point - 1;
            if (fraction == 0 || count + fraction > 18)
            {
                return -1;
            }
        }

        return i < text.Length && (text[i] | 0x20) == 'e' ? -1 : _position + i;
    }

    // RFC 8259, section 6; returns where the number ends.
    private int ScanNumber()
    {
        var text = new ReadOnlySpan<byte>(_buffer, _position, _end - _position);
        var i = text[0] == '-' ? 1 : 0;
        var integer = CountDigits(text, i);
        if (integer == 0)
        {
            throw i == 0 ? WrongType("a number") : WrongNumber();
        }

        if (integer > 1 && text[i] == '0')
        {
            throw WrongNumber();
        }

        i += integer;
        if (i < text.Length && text[i] == '.')
        {
            var fraction = CountDigits(text, i + 1);
            if (fraction == 0)
            {
                throw WrongNumber();
            }

            i += fraction + 1;
        }

        if (i < text.Length && (text[i] | 0x20) == 'e')
        {
            i++;
            if (i < text.Length && text[i] is (byte)'+' or (byte)'-')
            {
                i++;
            }

            var exponent = CountDigits(text, i);
            if (exponent == 0)
            {
                throw WrongNumber();
            }

            i += exponent;
        }

        return _position + i;
    }

    private static int CountDigits(ReadOnlySpan<byte> text, int start)
    {
        var i = start;
        while (i < text.Length && (uint)(text[i] - '0') <= 9)
        {
            i++;
        }

        return i - start;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long ReadInt64Slow()
    {
        var text = NumberText("an integer");
        var number = JsonNumber.Parse(text);
        if (!number.IsInteger)
        {
            throw Error("invalid_type", $"must be an integer, but is {Shorten(text)}");
        }

        if (!number.TryGetInt64(out var value))
        {
            throw Error(OutOfRange, "must be an integer of 64 bits");
        }

        _position += text.Length;
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double ReadDoubleSlow()
    {
        var text = NumberText("a number");
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            throw Error(OutOfRange, $"must fit into a double, but is {Shorten(text)}");
        }

        _position += text.Length;
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private float ReadSingleSlow()
    {
        var text = NumberText("a number");
        if (!float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !float.IsFinite(value))
        {
            throw Error(OutOfRange, $"must fit into a float, but is {Shorten(text)}");
        }

        _position += text.Length;
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private decimal ReadDecimalSlow()
    {
        var text = NumberText("a number");
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            throw Error(OutOfRange, $"must fit into a decimal, but is {Shorten(text)}");
        }

        _position += text.Length;
        return value;
    }

    private ReadOnlySpan<byte> NumberText(string expected)
    {
        if (PeekKind() != JsonKind.Number)
        {
            throw WrongType(expected);
        }

        return new ReadOnlySpan<byte>(_buffer, _position, ScanNumber() - _position);
    }

    private static string Shorten(ReadOnlySpan<byte> number) =>
        number.Length <= 40 ? Encoding.ASCII.GetString(number) : Encoding.ASCII.GetString(number[..37]) + "...";

    private JsonFormatException WrongNumber() => Error("invalid_json", "is not a number as JSON writes it");
}
