namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Buffers.Binary;
using global::System.Globalization;
using global::System.Numerics;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.InteropServices;

/// <summary>Writes JSON as UTF-8, straight into the memory of an <see cref="IBufferWriter{T}"/>.</summary>
internal sealed partial class JsonWriter
{
    private const int SmallestBuffer = 4096;

    [ThreadStatic]
    private static JsonWriter? t_spare;

    private IBufferWriter<byte>? _output;
    private byte[] _buffer = [];
    private byte[]? _scratch;
    private int _start;
    private int _position;
    private int _end;
    private int _depth;
    private int _maxDepth;

    // What stands before the next item or member: a comma, or the bracket of what has none yet.
    private byte _lead;
    private long _advanced;
    private long _flushed;

    private JsonWriter()
    {
    }

    /// <summary>How many bytes were written since the last <see cref="Flush"/>.</summary>
    internal long BytesPending => BytesWritten - _flushed;

    internal long BytesWritten => _advanced + _position - _start;

    /// <summary>Whether the stack has room for another call; else go on with <c>JsonStack</c>.</summary>
    internal bool HasStack => _depth < 16 || RuntimeHelpers.TryEnsureSufficientExecutionStack();

    internal static JsonWriter Rent(IBufferWriter<byte> output, int maxDepth)
    {
        var writer = t_spare ?? new JsonWriter();
        t_spare = null;
        writer._output = output;
        writer._maxDepth = maxDepth;
        writer._depth = 0;
        writer._lead = (byte)',';
        writer._advanced = 0;
        writer._flushed = 0;
        return writer;
    }

    /// <summary>Hands over to the output what was written.</summary>
    internal void Flush()
    {
        Advance();
        _flushed = _advanced;
    }

    internal void Return()
    {
        _output = null;
        (_buffer, _start, _position, _end) = ([], 0, 0, 0);
        if (_scratch is not null)
        {
            ArrayPool<byte>.Shared.Return(_scratch);
            _scratch = null;
        }

        t_spare = this;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginObject() => Begin((byte)'{');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EndObject() => End((byte)'}', "{}"u8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginArray() => Begin((byte)'[');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Item()
    {
        Byte(_lead);
        _lead = (byte)',';
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EndArray() => End((byte)']', "[]"u8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Null() => Literal("null"u8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Boolean(bool value)
    {
        ref var target = ref Room(LongestBoolean);
        _position += Copy(value, ref target);
    }

    /// <summary>Writes what is JSON already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Raw(ReadOnlySpan<byte> json)
    {
        if (json.Length <= SmallestBuffer)
        {
            Literal(json);
        }
        else
        {
            InPieces(json);
        }
    }

    /// <summary>Writes what is JSON already: at most eight bytes, of which the first is the highest that is not zero.</summary>
    internal void Packed(long json)
    {
        var unused = BitOperations.LeadingZeroCount((ulong)json) & ~7;
        BinaryPrimitives.WriteInt64BigEndian(MemoryMarshal.CreateSpan(ref Room(8), 8), json << unused);
        _position += 8 - (unused / 8);
    }

    /// <summary>An error about the value that is about to be written.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal JsonFormatException Error(string code, string message) =>
        new([new JsonError("", code, message)], BytesWritten);

    /// <summary>The error of a union that is <c>default</c>, for which no JSON stands.</summary>
    internal static InvalidOperationException NoBranch() => new("The union holds no value.");

    // A copy whose length is known when it is compiled is a move or two. The caller has made room for it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ReadOnlySpan<byte> bytes, ref byte target) =>
        bytes.CopyTo(MemoryMarshal.CreateSpan(ref target, bytes.Length));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Literal(ReadOnlySpan<byte> literal)
    {
        Copy(literal, ref Room(literal.Length));
        _position += literal.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Byte(byte value)
    {
        Room(1) = value;
        _position++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Begin(byte open)
    {
        if (_depth >= _maxDepth)
        {
            throw TooDeep();
        }

        _depth++;
        _lead = open;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void End(byte close, ReadOnlySpan<byte> empty)
    {
        if (_lead == ',')
        {
            Byte(close);
        }
        else
        {
            Literal(empty);
        }

        _depth--;
        _lead = (byte)',';
    }

    /// <summary>The place of the next byte, with room for as many as are asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Room(int size)
    {
        if (_end - _position < size)
        {
            Grow(size);
        }

        // Both positions lie in the buffer, so that its bounds are not looked up each time.
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer), (nint)(uint)_position);
    }

    private Span<byte> Target(int size) => MemoryMarshal.CreateSpan(ref Room(size), size);

    private void InPieces(ReadOnlySpan<byte> json)
    {
        while (!json.IsEmpty)
        {
            var piece = json[..Math.Min(json.Length, SmallestBuffer)];
            Literal(piece);
            json = json[piece.Length..];
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int size)
    {
        Advance();
        size = Math.Max(size, SmallestBuffer);
        if (MemoryMarshal.TryGetArray<byte>(_output!.GetMemory(size), out var segment))
        {
            (_buffer, _start, _end) = (segment.Array!, segment.Offset, segment.Offset + segment.Count);
        }
        else
        {
            // Memory that is no array is written at the next turn.
            if (_scratch is null || _scratch.Length < size)
            {
                var larger = ArrayPool<byte>.Shared.Rent(size);
                if (_scratch is not null)
                {
                    ArrayPool<byte>.Shared.Return(_scratch);
                }

                _scratch = larger;
            }

            (_buffer, _start, _end) = (_scratch, 0, _scratch.Length);
        }

        _position = _start;
    }

    private void Advance()
    {
        var written = _position - _start;
        if (written > 0)
        {
            if (ReferenceEquals(_buffer, _scratch))
            {
                _output!.Write(_buffer.AsSpan(_start, written));
            }
            else
            {
                _output!.Advance(written);
            }

            _advanced += written;
        }

        (_buffer, _start, _position, _end) = ([], 0, 0, 0);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private JsonFormatException TooDeep() =>
        Error("too_deep", string.Create(CultureInfo.InvariantCulture, $"is nested more than {_maxDepth} levels deep"));
}
