namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;
using global::System.Text;
using global::System.Text.Unicode;

/// <content>Texts that are UTF-8 already.</content>
internal sealed partial class JsonWriter
{
    /// <summary>Writes a string that is UTF-8 already. What is not UTF-8 becomes U+FFFD.</summary>
    internal void String(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length <= ChunkLength)
        {
            var target = Target(utf8.Length + 2);
            if (TryCopyPlain(utf8, target[1..]))
            {
                target[0] = (byte)'"';
                target[utf8.Length + 1] = (byte)'"';
                _position += utf8.Length + 2;
                return;
            }
        }

        Unplain(utf8);
    }

    /// <summary>Writes a member that is a string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void StringMember(ReadOnlySpan<byte> literal, ReadOnlySpan<byte> utf8)
    {
        Member(literal);
        String(utf8);
    }

    /// <summary>Writes a member that is a string, unless it is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void OptionalStringMember(ReadOnlySpan<byte> literal, ReadOnlySpan<byte> utf8)
    {
        if (!NullableUtf8.IsNull(utf8))
        {
            StringMember(literal, utf8);
        }
    }

    // Copies a text that is ASCII and needs no escape; false when it is not, with the target spoiled.
    private static bool TryCopyPlain(ReadOnlySpan<byte> utf8, Span<byte> target)
    {
        var i = 0;
        if (Vector128.IsHardwareAccelerated && utf8.Length >= 16)
        {
            while (true)
            {
                var bytes = Vector128.Create(utf8.Slice(i, 16));
                if (Special(bytes) != Vector128<byte>.Zero)
                {
                    return false;
                }

                bytes.CopyTo(target.Slice(i, 16));
                if (i == utf8.Length - 16)
                {
                    return true;
                }

                // The last sixteen may overlap those before.
                i = Math.Min(i + 16, utf8.Length - 16);
            }
        }

        while (i < utf8.Length && utf8[i] is >= 0x20 and < 0x80 and not ((byte)'"' or (byte)'\\'))
        {
            target[i] = utf8[i];
            i++;
        }

        return i == utf8.Length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Unplain(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            String(Encoding.UTF8.GetString(utf8));
            return;
        }

        Byte((byte)'"');
        while (true)
        {
            var run = utf8.IndexOfAny(JsonText.Special);
            Raw(run < 0 ? utf8 : utf8[..run]);
            if (run < 0)
            {
                break;
            }

            ref var target = ref Room(LongestEscape);
            _position += Escape((char)utf8[run], ref target);
            utf8 = utf8[(run + 1)..];
        }

        Byte((byte)'"');
    }
}
