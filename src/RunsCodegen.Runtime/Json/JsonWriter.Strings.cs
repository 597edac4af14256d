namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.InteropServices;
using global::System.Runtime.Intrinsics;
using global::System.Runtime.Intrinsics.X86;

/// <content>Strings, most of which are ASCII without anything to escape.</content>
internal sealed partial class JsonWriter
{
    private const int ChunkLength = 1024;

    /// <summary>Writes a string. Half of a surrogate pair becomes U+FFFD.</summary>
    internal void String(string value) => Text(value, ref Room(RoomFor(value)), 0);

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

    // The room that Text needs. What a long text is to have besides, it sees to itself.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int RoomFor(string value) => Math.Min(value.Length, ChunkLength) + 3;

    // Writes a string where the caller has made room for it and moves on, also by what the caller wrote before it.
    // The colon that a name has after it costs nothing, and is not counted after others.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Text(string value, ref byte target, int before, int colons = 0)
    {
        target = (byte)'"';
        if (value.Length <= ChunkLength)
        {
            target = ref Unsafe.Add(ref target, 1);
            if (TryCopy(value, ref target))
            {
                target = ref Unsafe.Add(ref target, value.Length);
                target = (byte)'"';
                Unsafe.Add(ref target, 1) = (byte)':';
                _position += before + value.Length + 2 + colons;
                return;
            }
        }

        _position += before + 1;
        Escaped(value);
        Literal("\":"u8);
        _position += colons - 1;
    }

    // Copies a text to where there is room for it if all of it is ASCII and nothing needs an escape. Of the room, only
    // what the text takes is written.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopy(string text, ref byte target)
    {
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
        return text.Length >= 16 && Vector128.IsHardwareAccelerated
            ? TryCopyLong(ref units, text.Length - 16, ref target)
            : TryCopyShort(ref units, text.Length, ref target);
    }

    // Sixteen characters at a time; the last sixteen may overlap those before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyLong(ref ushort units, int last, ref byte target)
    {
        Vector128<byte> bytes;
        for (var i = 0; i < last; i += 16)
        {
            if (!TryNarrow(Load(ref units, i), Load(ref units, i + 8), out bytes))
            {
                return false;
            }

            bytes.StoreUnsafe(ref target, (nuint)i);
        }

        if (!TryNarrow(Load(ref units, last), Load(ref units, last + 8), out bytes))
        {
            return false;
        }

        bytes.StoreUnsafe(ref target, (nuint)last);
        return true;
    }

    // Twice eight or twice four characters, of which the latter may overlap the former; less than four one by one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyShort(ref ushort units, int length, ref byte target)
    {
        if (length >= 8 && Vector128.IsHardwareAccelerated)
        {
            var isPlain = TryNarrow(Load(ref units, 0), Load(ref units, length - 8), out var bytes);
            Unsafe.WriteUnaligned(ref target, bytes.AsUInt64().ToScalar());
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, length - 8), bytes.AsUInt64().GetElement(1));
            return isPlain;
        }

        if (length >= 4 && Vector128.IsHardwareAccelerated)
        {
            var both = Vector128.Create(LoadFour(ref units, 0), LoadFour(ref units, length - 4)).AsUInt16();
            var isPlain = TryNarrow(both, both, out var bytes);
            Unsafe.WriteUnaligned(ref target, bytes.AsUInt32().ToScalar());
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, length - 4), bytes.AsUInt32().GetElement(1));
            return isPlain;
        }

        for (var i = 0; i < length; i++)
        {
            var unit = Unsafe.Add(ref units, i);
            if (unit is < 0x20 or >= 0x80 or '"' or '\\')
            {
                return false;
            }

            Unsafe.Add(ref target, i) = (byte)unit;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Load(ref ushort units, int index) => Vector128.LoadUnsafe(ref units, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong LoadFour(ref ushort units, int index) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref units, index)));

    // Two times eight characters as bytes; false when one is not ASCII or needs an escape.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNarrow(Vector128<ushort> low, Vector128<ushort> high, out Vector128<byte> bytes)
    {
        bytes = Narrow(low, high);
        return Special(bytes) == Vector128<byte>.Zero;
    }

    // Two times eight characters as bytes; what is not ASCII becomes a control character or one of the upper half.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(Vector128<ushort> low, Vector128<ushort> high)
    {
        if (Sse2.IsSupported)
        {
            return Sse2.PackUnsignedSaturate(low.AsInt16(), high.AsInt16());
        }

        var most = Vector128.Create((ushort)0xFF);
        return Vector128.Narrow(Vector128.Min(low, most), Vector128.Min(high, most));
    }

    // Marks the bytes that are not ASCII, which are less than any as signed ones, or need an escape.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Special(Vector128<byte> bytes) =>
        Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)0x20)).AsByte()
        | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
        | Vector128.Equals(bytes, Vector128.Create((byte)'\\'));
}
