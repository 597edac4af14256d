namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Text;

/// <summary>The escapes of JSON strings.</summary>
internal static class JsonText
{
    /// <summary>The bytes that do not stand for themselves in a string: quotes, backslashes and control characters.</summary>
    internal static readonly SearchValues<byte> Special = SearchValues.Create([
        (byte)'"', (byte)'\\', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
    ]);

    /// <summary>Reads one escape, from its backslash on; null when it is wrong or half of a surrogate pair.</summary>
    internal static Rune? ReadEscape(ReadOnlySpan<byte> text, out int length)
    {
        length = 2;
        if (text.Length < 2)
        {
            return null;
        }

        switch (text[1])
        {
            case (byte)'"' or (byte)'\\' or (byte)'/':
                return new Rune(text[1]);
            case (byte)'b':
                return new Rune('\b');
            case (byte)'f':
                return new Rune('\f');
            case (byte)'n':
                return new Rune('\n');
            case (byte)'r':
                return new Rune('\r');
            case (byte)'t':
                return new Rune('\t');
            case (byte)'u' when TryReadHex(text[2..], out var unit):
                length = 6;
                if (Rune.TryCreate(unit, out var rune))
                {
                    return rune;
                }

                length = 12;
                return text.Length >= 12 && text[6] == '\\' && text[7] == 'u' && TryReadHex(text[8..], out var low)
                    && Rune.TryCreate(unit, low, out rune) ? rune : null;
            default:
                return null;
        }
    }

    /// <summary>The text of what stands between the quotes of a string; for messages, so it forgives errors.</summary>
    internal static string Unescape(ReadOnlySpan<byte> body)
    {
        var text = new StringBuilder(body.Length);
        while (!body.IsEmpty)
        {
            var run = body.IndexOf((byte)'\\');
            if (run < 0)
            {
                run = body.Length;
            }

            _ = text.Append(Encoding.UTF8.GetString(body[..run]));
            body = body[run..];
            if (!body.IsEmpty)
            {
                _ = text.Append((ReadEscape(body, out var length) ?? Rune.ReplacementChar).ToString());
                body = body[Math.Min(length, body.Length)..];
            }
        }

        return text.ToString();
    }

    private static bool TryReadHex(ReadOnlySpan<byte> text, out char unit)
    {
        unit = '\0';
        if (text.Length < 4)
        {
            return false;
        }

        var value = 0;
        for (var i = 0; i < 4; i++)
        {
            if (!char.IsAsciiHexDigit((char)text[i]))
            {
                return false;
            }

            var digit = text[i] <= '9' ? text[i] - '0' : (text[i] | 0x20) - 'a' + 10;
            value = (value << 4) | digit;
        }

        unit = (char)value;
        return true;
    }
}
