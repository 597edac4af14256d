namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers.Binary;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.InteropServices;

/// <summary>A member as it mostly stands in a text, <c>"name":</c>, in a form that is quickly compared.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct MemberLiteral
{
    private readonly ulong _head;
    private readonly ulong _headMask;
    private readonly ulong _tail;
    private readonly byte[] _bytes;
    private readonly int _length;

    internal MemberLiteral(ReadOnlySpan<byte> name)
    {
        _bytes = [(byte)'"', .. name, (byte)'"', (byte)':'];
        _length = _bytes.Length;
        Span<byte> head = stackalloc byte[8];
        _bytes.AsSpan(0, Math.Min(8, _bytes.Length)).CopyTo(head);
        _head = BinaryPrimitives.ReadUInt64LittleEndian(head);
        _headMask = _bytes.Length >= 8 ? ulong.MaxValue : (1UL << (8 * _bytes.Length)) - 1;
        _tail = _bytes.Length >= 8 ? BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(_bytes.Length - 8)) : 0;
        if (NeedsEscape(name))
        {
            // Written with an escape it is never found so: no text has both this head and what it is compared with next.
            (_bytes, _length) = ([0], int.MaxValue);
        }
    }

    internal int Length => _length;

    /// <summary>Whether a text starts with it, given the first eight bytes of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Starts(ReadOnlySpan<byte> text, ulong head)
    {
        if (((head ^ _head) & _headMask) != 0)
        {
            return false;
        }

        if (_length <= 8)
        {
            return true;
        }

        return _length <= 16
            ? text.Length >= _length && BinaryPrimitives.ReadUInt64LittleEndian(text[(_length - 8)..]) == _tail
            : text.StartsWith(_bytes);
    }

    private static bool NeedsEscape(ReadOnlySpan<byte> name)
    {
        foreach (var b in name)
        {
            if (b is < 0x20 or (byte)'"' or (byte)'\\')
            {
                return true;
            }
        }

        return false;
    }
}
