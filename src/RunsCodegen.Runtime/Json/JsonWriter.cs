namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Globalization;
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
    private bool _isFirst;
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
        writer._isFirst = false;
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
    internal void EndObject() => End((byte)'}');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginArray() => Begin((byte)'[');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Item()
    {
        if (_isFirst)
        {
            _isFirst = false;
        }
        else
        {
            Byte((byte)',');
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EndArray() => End((byte)']');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Null() => Literal("null"u8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Boolean(bool value)
    {
        if (value)
        {
            Literal("true"u8);
        }
        else
        {
            Literal("false"u8);
        }
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

    /// <summary>An error about the value that is about to be written.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal JsonFormatException Error(string code, string message) =>
        new([new JsonError("", code, message)], BytesWritten);

    /// <summary>The error of a union that is <c>default</c>, for which no JSON stands.</summary>
    internal static InvalidOperationException NoBranch() => new("The union holds no value.");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Literal(ReadOnlySpan<byte> literal)
    {
        literal.CopyTo(Target(literal.Length));
        _position += literal.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Byte(byte value)
    {
        Target(1)[0] = value;
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
        Byte(open);
        _isFirst = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void End(byte close)
    {
        _depth--;
        _isFirst = false;
        Byte(close);
    }

    /// <summary>The free memory, of at least a size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Target(int size)
    {
        if (_end - _position < size)
        {
            Grow(size);
        }

        // Both positions lie in the buffer, so that its bounds are not looked up each time.
        return MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer), _position), _end - _position);
    }

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
