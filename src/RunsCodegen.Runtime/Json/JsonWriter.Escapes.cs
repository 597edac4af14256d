namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Numerics;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.InteropServices;
using global::System.Runtime.Intrinsics;

/// <content>
/// Strings with other characters. Only what must be escaped is escaped: quotes, backslashes and control characters.
/// </content>
internal sealed partial class JsonWriter
{
    private const int SmallChunk = 512;
    private const int LongestEscape = 6;

    // Writes a string with all that it takes; quotes are the caller's.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Escaped(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var chunk = text[..Math.Min(text.Length, SmallChunk)];
            if (chunk.Length < text.Length && char.IsHighSurrogate(chunk[^1]))
            {
                // A surrogate pair must not be cut.
                chunk = chunk[..^1];
            }

            ref var target = ref Room(chunk.Length * LongestEscape);
            _position += Escape(chunk, ref target);
            text = text[chunk.Length..];
        }
    }

    // Writes a text where the caller has made room for six bytes for each character.
    private static int Escape(ReadOnlySpan<char> text, ref byte target)
    {
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var (read, written) = (0, 0);
        while (read < text.Length)
        {
            // Sixteen bytes are written, of which the plain ones before the first other count: there is room for 48.
            if (Vector128.IsHardwareAccelerated && text.Length - read >= 8)
            {
                var isLong = text.Length - read >= 16;
                var low = Load(ref units, read);
                var bytes = Narrow(low, isLong ? Load(ref units, read + 8) : low);
                bytes.StoreUnsafe(ref target, (nuint)written);
                var plain = Math.Min(BitOperations.TrailingZeroCount(Special(bytes).ExtractMostSignificantBits()), isLong ? 16 : 8);
                read += plain;
                written += plain;
                if (plain >= 8)
                {
                    continue;
                }
            }

            var unit = text[read];
            if (unit >= 0x80)
            {
                written += Encode(text[read..], ref Unsafe.Add(ref target, written), out var length);
                read += length;
                continue;
            }

            read++;
            if (unit < 0x20 || unit is '"' or '\\')
            {
                written += Escape(unit, ref Unsafe.Add(ref target, written));
            }
            else
            {
                Unsafe.Add(ref target, written++) = (byte)unit;
            }
        }

        return written;
    }

    // Writes the characters up to the next that is ASCII: at most three bytes for each.
    private static int Encode(ReadOnlySpan<char> text, ref byte target, out int length)
    {
        var written = 0;
        for (length = 0; length < text.Length && text[length] >= 0x80; length++)
        {
            int unit = text[length];
            ref var next = ref Unsafe.Add(ref target, written);
            if (unit < 0x800)
            {
                next = (byte)(0xC0 | (unit >> 6));
                Unsafe.Add(ref next, 1) = (byte)(0x80 | (unit & 0x3F));
                written += 2;
                continue;
            }

            if (char.IsSurrogate((char)unit))
            {
                if (length + 1 < text.Length && char.IsSurrogatePair((char)unit, text[length + 1]))
                {
                    unit = char.ConvertToUtf32((char)unit, text[++length]);
                    next = (byte)(0xF0 | (unit >> 18));
                    Unsafe.Add(ref next, 1) = (byte)(0x80 | ((unit >> 12) & 0x3F));
                    Unsafe.Add(ref next, 2) = (byte)(0x80 | ((unit >> 6) & 0x3F));
                    Unsafe.Add(ref next, 3) = (byte)(0x80 | (unit & 0x3F));
                    written += 4;
                    continue;
                }

                unit = 0xFFFD;
            }

            next = (byte)(0xE0 | (unit >> 12));
            Unsafe.Add(ref next, 1) = (byte)(0x80 | ((unit >> 6) & 0x3F));
            Unsafe.Add(ref next, 2) = (byte)(0x80 | (unit & 0x3F));
            written += 3;
        }

        return written;
    }

    // At most six bytes.
    private static int Escape(char value, ref byte target)
    {
        var letter = value switch
        {
            '"' or '\\' => (byte)value,
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => (byte)'u',
        };
        target = (byte)'\\';
        Unsafe.Add(ref target, 1) = letter;
        if (letter != 'u')
        {
            return 2;
        }

        Unsafe.Add(ref target, 2) = (byte)'0';
        Unsafe.Add(ref target, 3) = (byte)'0';
        Unsafe.Add(ref target, 4) = (byte)('0' + (value >> 4));
        Unsafe.Add(ref target, 5) = "0123456789abcdef"u8[value & 15];
        return 6;
    }
}
