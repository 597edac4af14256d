namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Numerics;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;
using global::System.Text.Unicode;

/// <summary>
/// Reads JSON (RFC 8259, nothing more) from UTF-8. A class, not a ref struct, so that deep recursion can go
/// on with it on another thread.
/// </summary>
internal sealed partial class JsonReader
{
    [ThreadStatic]
    private static JsonReader? t_spare;

    private byte[] _buffer = [];
    private int _start;
    private int _end;
    private int _position;
    private int _depth;
    private int _maxDepth;

    private JsonReader()
    {
    }

    /// <summary>What may be tried with the text.</summary>
    internal Effort Effort { get; } = new();

    /// <summary>How many bytes are read.</summary>
    internal int Position => _position - _start;

    /// <summary>
    /// Whether the stack has room for another call; else go on with <c>JsonStack</c>. The first levels
    /// take no more than any call does and are not worth asking.
    /// </summary>
    internal bool HasStack => _depth < 16 || RuntimeHelpers.TryEnsureSufficientExecutionStack();

    internal static JsonReader Rent(byte[] buffer, int start, int length, int maxDepth)
    {
        var reader = t_spare ?? new JsonReader();
        t_spare = null;
        reader._buffer = buffer;
        reader._start = start;
        reader._end = start + length;
        reader._position = start;
        reader._depth = 0;
        reader._maxDepth = maxDepth;
        reader.Effort.Begin(length);
        var text = buffer.AsSpan(start, length);
        if (!Utf8.IsValid(text))
        {
            throw reader.InvalidUtf8(text);
        }

        // RFC 8259, section 8.1: a parser may ignore a byte order mark.
        if (text.StartsWith("\uFEFF"u8))
        {
            reader._position += 3;
        }

        return reader;
    }

    internal void Return()
    {
        _buffer = [];
        _end = 0;
        _position = 0;
        ForgetStrings();
        t_spare = this;
    }

    /// <summary>The next byte that is not white space; it is not consumed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal byte Peek()
    {
        var buffer = _buffer;
        var position = _position;
        if (position < _end && (uint)position < (uint)buffer.Length && buffer[position] > 0x20)
        {
            return buffer[position];
        }

        return SkipWhiteSpace();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool BeginObject()
    {
        if (Peek() != '{')
        {
            throw WrongType("an object");
        }

        Enter();
        return !TryLeave((byte)'}');
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool NextMember()
    {
        var next = Peek();
        if (next == ',')
        {
            _position++;
            return true;
        }

        return TryLeave((byte)'}') ? false : throw Unexpected("',' or '}'");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool BeginArray()
    {
        if (Peek() != '[')
        {
            throw WrongType("an array");
        }

        Enter();
        return !TryLeave((byte)']');
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool NextItem()
    {
        var next = Peek();
        if (next == ',')
        {
            _position++;
            return true;
        }

        return TryLeave((byte)']') ? false : throw Unexpected("',' or ']'");
    }

    /// <summary>To be called after an object: fails when required members were not seen, and names them all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EndObject(JsonMembers members, in MemberSet seen)
    {
        if ((members.RequiredFirst & ~seen.First) != 0 || members.RequiresMore)
        {
            CheckRequired(members, seen);
        }
    }

    /// <summary>Fails unless only white space follows.</summary>
    internal void End()
    {
        while (_position < _end)
        {
            if (_buffer[_position] is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                throw Unexpected("the end of the text");
            }

            _position++;
        }
    }

    internal JsonMark Mark() => new(_position, _depth);

    /// <summary>Goes back to a mark. What is read again is counted.</summary>
    internal void Restore(JsonMark mark)
    {
        var isWithin = Effort.Spend(_position - mark.Position);
        (_position, _depth) = (mark.Position, mark.Depth);
        if (!isWithin)
        {
            throw TooComplex();
        }
    }

    private void Enter()
    {
        if (_depth >= _maxDepth)
        {
            throw TooDeep();
        }

        _depth++;
        _position++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryLeave(byte close)
    {
        if (Peek() != close)
        {
            return false;
        }

        _position++;
        _depth--;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte SkipWhiteSpace()
    {
        var text = new ReadOnlySpan<byte>(_buffer, _position, _end - _position);
        var i = 0;

        // After a colon or a comma mostly one blank stands alone.
        if (text.Length > 1 && text[0] == ' ' && text[1] > 0x20)
        {
            _position++;
            return text[1];
        }

        while (Vector128.IsHardwareAccelerated && i <= text.Length - 16)
        {
            var bytes = Vector128.Create(text.Slice(i, 16));
            var blank = Vector128.Equals(bytes, Vector128.Create((byte)' ')) | Vector128.Equals(bytes, Vector128.Create((byte)'\n'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\r')) | Vector128.Equals(bytes, Vector128.Create((byte)'\t'));
            var others = ~blank.ExtractMostSignificantBits() & 0xFFFF;
            if (others != 0)
            {
                return StopAt(text, i + BitOperations.TrailingZeroCount(others));
            }

            i += 16;
        }

        while (i < text.Length && text[i] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            i++;
        }

        return StopAt(text, i);
    }

    private byte StopAt(ReadOnlySpan<byte> text, int index)
    {
        _position += index;
        return index < text.Length ? text[index] : throw Error("invalid_json", "ends too early");
    }

    private bool StartsWith(ReadOnlySpan<byte> literal) =>
        new ReadOnlySpan<byte>(_buffer, _position, _end - _position).StartsWith(literal);
}
