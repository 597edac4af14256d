namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Buffers.Binary;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.InteropServices;
using global::System.Runtime.Intrinsics;
using global::System.Text;

/// <content>Strings. Only what must be escaped is escaped: quotes, backslashes and control characters.</content>
internal sealed partial class JsonWriter
{
    private const int ChunkLength = 1024;

    private static readonly SearchValues<char> s_escapedChars = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>Writes a string. Half of a surrogate pair becomes U+FFFD.</summary>
    internal void String(string value)
    {
        if (value.Length <= ChunkLength)
        {
            var target = Target(value.Length + 2);
            target[0] = (byte)'"';
            var copied = CopyPlain(value, target[1..]);
            _position += copied + 1;
            if (copied == value.Length)
            {
                target[copied + 1] = (byte)'"';
                _position++;
                return;
            }

            Escaped(value.AsSpan(copied));
        }
        else
        {
            Byte((byte)'"');
            Escaped(value);
        }

        Byte((byte)'"');
    }

    /// <summary>Starts a string of ASCII in which nothing needs an escape; the caller puts it into the memory.</summary>
    internal Span<byte> BeginPlain(int longest)
    {
        var target = Target(longest + 2);
        target[0] = (byte)'"';
        return target[1..];
    }

    /// <summary>Ends what <see cref="BeginPlain"/> started.</summary>
    internal void EndPlain(int length)
    {
        _buffer[_position + length + 1] = (byte)'"';
        _position += length + 2;
    }

    /// <summary>Starts a string that is written piece by piece.</summary>
    internal void BeginText() => Byte((byte)'"');

    internal void EndText() => Byte((byte)'"');

    /// <summary>Writes bytes as base64 into a string that is started; all pieces but the last are multiples of three.</summary>
    internal void Base64(ReadOnlySpan<byte> bytes)
    {
        var target = Target(global::System.Buffers.Text.Base64.GetMaxEncodedToUtf8Length(bytes.Length));
        _ = global::System.Buffers.Text.Base64.EncodeToUtf8(bytes, target, out _, out var written);
        _position += written;
    }

    // Copies the leading characters that are ASCII and need no escape; returns how many.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CopyPlain(ReadOnlySpan<char> text, Span<byte> target)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var i = 0;
        if (Vector128.IsHardwareAccelerated && units.Length >= 16)
        {
            while (TryNarrow(units.Slice(i, 8), units.Slice(i + 8, 8), out var bytes))
            {
                bytes.CopyTo(target.Slice(i, 16));
                if (i == units.Length - 16)
                {
                    return units.Length;
                }

                // The last sixteen may overlap those before.
                i = Math.Min(i + 16, units.Length - 16);
            }
        }
        else if (Vector128.IsHardwareAccelerated && units.Length >= 8 && TryNarrow(units, units[^8..], out var both))
        {
            BinaryPrimitives.WriteUInt64LittleEndian(target, both.AsUInt64().ToScalar());
            BinaryPrimitives.WriteUInt64LittleEndian(target[(units.Length - 8)..], both.AsUInt64().GetElement(1));
            return units.Length;
        }

        while (i < units.Length && units[i] is >= 0x20 and < 0x80 and not ('"' or '\\'))
        {
            target[i] = (byte)units[i];
            i++;
        }

        return i;
    }

    // Two times eight characters as bytes; false when one is not ASCII or needs an escape.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNarrow(ReadOnlySpan<ushort> first, ReadOnlySpan<ushort> second, out Vector128<byte> bytes)
    {
        var low = Vector128.Create(first);
        var high = Vector128.Create(second);
        bytes = Vector128.Narrow(low, high);
        var wide = ((low | high) & Vector128.Create((ushort)0xFF80)).AsByte();
        return (wide | Vector128.LessThan(bytes, Vector128.Create((byte)0x20)) | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))) == Vector128<byte>.Zero;
    }

    // Writes what is left of a string, from its first character that is not plain on.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Escaped(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var chunk = text[..Math.Min(text.Length, ChunkLength)];
            var done = 1;
            if (s_escapedChars.Contains(chunk[0]))
            {
                Escape(chunk[0]);
            }
            else
            {
                done = Encode(chunk, isLast: chunk.Length == text.Length);
            }

            var copied = CopyPlain(chunk[done..], Target(chunk.Length - done));
            _position += copied;
            text = text[(done + copied)..];
        }
    }

    // Writes all up to the next character with an escape, and returns its length.
    private int Encode(ReadOnlySpan<char> text, bool isLast)
    {
        var run = text.IndexOfAny(s_escapedChars);
        if (run < 0)
        {
            // A surrogate pair must not be cut.
            run = isLast || !char.IsHighSurrogate(text[^1]) ? text.Length : text.Length - 1;
        }

        // Target may move the position, so it comes first.
        var target = Target(run * 3);
        _position += Encoding.UTF8.GetBytes(text[..run], target);
        return run;
    }

    private void Escape(char value)
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
        var target = Target(6);
        target[0] = (byte)'\\';
        target[1] = letter;
        _position += 2;
        if (letter == 'u')
        {
            target[2] = (byte)'0';
            target[3] = (byte)'0';
            target[4] = (byte)('0' + (value >> 4));
            target[5] = "0123456789abcdef"u8[value & 15];
            _position += 4;
        }
    }
}
