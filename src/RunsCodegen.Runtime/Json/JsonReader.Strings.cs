namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Numerics;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.InteropServices;
using global::System.Runtime.Intrinsics;
using global::System.Text;

/// <content>Strings.</content>
internal sealed partial class JsonReader
{
    // Where short strings are put together; a multiple of sixteen.
    private readonly ushort[] _chars = new ushort[128];
    private byte[] _scratch = new byte[256];

    internal string ReadString()
    {
        if (Peek() != '"')
        {
            throw WrongType("a string");
        }

        var start = _position + 1;
        var text = new ReadOnlySpan<byte>(_buffer, start, _end - start);
        var chars = _chars;
        for (var i = 0; Vector128.IsHardwareAccelerated && i <= text.Length - 16 && i <= chars.Length - 16; i += 16)
        {
            var bytes = Vector128.Create(text.Slice(i, 16));
            Vector128.WidenLower(bytes).CopyTo(chars, i);
            Vector128.WidenUpper(bytes).CopyTo(chars, i + 8);
            var stops = Stops(bytes);
            if (stops != 0)
            {
                var length = i + BitOperations.TrailingZeroCount(stops);
                if (text[length] != '"')
                {
                    break;
                }

                _position = start + length + 1;
                return new string(MemoryMarshal.Cast<ushort, char>(chars.AsSpan(0, length)));
            }
        }

        return Encoding.UTF8.GetString(ReadUtf8());
    }

    /// <summary>The text of a string as UTF-8, good until the next read.</summary>
    internal ReadOnlySpan<byte> ReadStringUtf8()
    {
        if (Peek() != '"')
        {
            throw WrongType("a string");
        }

        return ReadUtf8();
    }

    // The position is at the opening quote.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> ReadUtf8()
    {
        var start = _position + 1;
        var text = new ReadOnlySpan<byte>(_buffer, start, _end - start);
        var length = PlainLength(text);
        if ((uint)length < (uint)text.Length && text[length] == '"')
        {
            _position = start + length + 1;
            return text[..length];
        }

        return ReadUtf8Slow(start, start + length);
    }

    // The number of leading bytes that are ASCII and neither quote, backslash nor control character.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlainLength(ReadOnlySpan<byte> text)
    {
        var i = 0;
        while (Vector128.IsHardwareAccelerated && i <= text.Length - 16)
        {
            var bytes = Vector128.Create(text.Slice(i, 16));

            var stops = Stops(bytes);
            if (stops != 0)
            {
                return i + BitOperations.TrailingZeroCount(stops);
            }

            i += 16;
        }

        while (i < text.Length && text[i] is >= 0x20 and < 0x80 and not ((byte)'"' or (byte)'\\'))
        {
            i++;
        }

        return i;
    }

    // One bit for each quote, backslash, control character and each byte that is not ASCII: as signed, it is less than a blank.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Stops(Vector128<byte> bytes) =>
        (Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
            | Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)0x20)).AsByte()).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadOnlySpan<byte> ReadUtf8Slow(int start, int position)
    {
        var escaped = false;
        while (true)
        {
            position = FindStop(position);
            if (_buffer[position] == '"')
            {
                break;
            }

            escaped = true;
            position += 2;
        }

        var body = new ReadOnlySpan<byte>(_buffer, start, position - start);
        if (escaped)
        {
            body = Unescape(body, start);
        }

        _position = position + 1;
        return body;
    }

    // The next quote or backslash of a string.
    private int FindStop(int position)
    {
        var run = position < _end ? new ReadOnlySpan<byte>(_buffer, position, _end - position).IndexOfAny(JsonText.Special) : -1;
        if (run < 0)
        {
            _position = _end;
            throw Error("invalid_json", "is a string without an end");
        }

        position += run;
        if (_buffer[position] < 0x20)
        {
            _position = position;
            throw Error("invalid_json", "is a string with a control character that is not escaped");
        }

        return position;
    }

    private ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> body, int start)
    {
        if (_scratch.Length < body.Length)
        {
            _scratch = new byte[Math.Max(body.Length, _scratch.Length * 2)];
        }

        var target = _scratch.AsSpan();
        var written = 0;
        var i = 0;
        while (true)
        {
            var run = body[i..].IndexOf((byte)'\\');
            if (run < 0)
            {
                break;
            }

            body.Slice(i, run).CopyTo(target[written..]);
            written += run;
            i += run;
            if (JsonText.ReadEscape(body[i..], out var length) is not { } rune)
            {
                throw WrongEscape(start + i);
            }

            written += rune.EncodeToUtf8(target[written..]);
            i += length;
        }

        body[i..].CopyTo(target[written..]);
        return target[..(written + body.Length - i)];
    }

    private JsonFormatException WrongEscape(int position)
    {
        _position = position;
        return Error("invalid_json", "is a string with an escape that JSON does not have, or with half of a surrogate pair");
    }
}
