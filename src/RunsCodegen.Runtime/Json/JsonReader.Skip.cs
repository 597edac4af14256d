namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;

/// <content>Reading over values, and looking ahead.</content>
internal sealed partial class JsonReader
{
    /// <summary>The bytes of a whole value, checked; they are a part of the text itself.</summary>
    internal ReadOnlySpan<byte> ReadRaw()
    {
        _ = Peek();
        var start = _position;
        Skip();
        return new ReadOnlySpan<byte>(_buffer, start, _position - start);
    }

    /// <summary>Reads over a value of any depth and checks it, without recursion.</summary>
    internal void Skip()
    {
        var outside = _depth;
        var kinds = default(ContainerStack);
        try
        {
            while (true)
            {
                if (SkipOne(ref kinds))
                {
                    continue;
                }

                while (true)
                {
                    if (_depth == outside)
                    {
                        return;
                    }

                    if (kinds.IsObject)
                    {
                        if (NextMember())
                        {
                            SkipName();
                            break;
                        }
                    }
                    else if (NextItem())
                    {
                        break;
                    }

                    kinds.Pop();
                }
            }
        }
        finally
        {
            kinds.Return();
        }
    }

    internal JsonKind PeekKind() => Peek() switch
    {
        (byte)'{' => JsonKind.Object,
        (byte)'[' => JsonKind.Array,
        (byte)'"' => JsonKind.String,
        (byte)'t' or (byte)'f' => JsonKind.Boolean,
        (byte)'n' => JsonKind.Null,
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => JsonKind.Number,
        _ => throw Unexpected("a value"),
    };

    /// <summary>
    /// Looks for a member of the object that comes next, which is not consumed. The text is that of a string,
    /// or the raw text of a number or a boolean.
    /// </summary>
    internal bool TryFindMember(ReadOnlySpan<byte> name, out JsonKind kind, out string? text)
    {
        kind = default;
        text = null;
        if (Peek() != '{')
        {
            return false;
        }

        var mark = Mark();
        var found = false;
        if (BeginObject())
        {
            do
            {
                found = ReadName().SequenceEqual(name);
                if (found)
                {
                    kind = PeekKind();
                    text = kind switch
                    {
                        JsonKind.String => _names.Get(ReadUtf8()),
                        JsonKind.Number or JsonKind.Boolean => _names.Get(ReadRaw()),
                        _ => null,
                    };
                    break;
                }

                Skip();
            }
            while (NextMember());
        }

        Restore(mark);
        return found;
    }

    // A scalar is skipped whole; of a container that is not empty only the start, and then true is returned.
    private bool SkipOne(ref ContainerStack kinds)
    {
        switch (Peek())
        {
            case (byte)'"':
                SkipString();
                return false;
            case (byte)'{':
                if (!BeginObject())
                {
                    return false;
                }

                kinds.Push(isObject: true);
                SkipName();
                return true;
            case (byte)'[':
                if (!BeginArray())
                {
                    return false;
                }

                kinds.Push(isObject: false);
                return true;
            case (byte)'t' or (byte)'f':
                _ = ReadBoolean();
                return false;
            case (byte)'n' when TryReadNull():
                return false;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                _position = ScanNumber();
                return false;
            default:
                throw Unexpected("a value");
        }
    }

    private void SkipName()
    {
        if (Peek() != '"')
        {
            throw Unexpected("the name of a member");
        }

        SkipString();
        if (Peek() != ':')
        {
            throw Unexpected("':'");
        }

        _position++;
    }

    private void SkipString()
    {
        var position = _position + 1;
        while (true)
        {
            var text = new ReadOnlySpan<byte>(_buffer, position, _end - position);
            var length = PlainLength(text);
            var stop = (uint)length < (uint)text.Length ? text[length] : default;
            position += length;
            if (stop == '"')
            {
                _position = position + 1;
                return;
            }

            if (stop != '\\')
            {
                // Text that is not ASCII is passed over; anything else is wrong.
                position = FindStop(position);
                continue;
            }

            if (JsonText.ReadEscape(text[length..], out var escape) is null)
            {
                throw WrongEscape(position);
            }

            position += escape;
        }
    }

    /// <summary>One bit for each open container; the first sixty-four need no memory.</summary>
    private ref struct ContainerStack
    {
        private ulong _bits;
        private ulong[]? _older;
        private int _count;

        internal readonly bool IsObject => (_bits & 1) != 0;

        internal void Push(bool isObject)
        {
            if (_count != 0 && (_count & 63) == 0)
            {
                var word = (_count >> 6) - 1;
                if (_older is null || word == _older.Length)
                {
                    Grow(word);
                }

                _older![word] = _bits;
            }

            _bits = (_bits << 1) | (isObject ? 1UL : 0);
            _count++;
        }

        internal void Pop()
        {
            _count--;
            _bits >>= 1;
            if (_count != 0 && (_count & 63) == 0)
            {
                _bits = _older![(_count >> 6) - 1];
            }
        }

        internal void Return()
        {
            if (_older is not null)
            {
                ArrayPool<ulong>.Shared.Return(_older);
                _older = null;
            }
        }

        private void Grow(int used)
        {
            var larger = ArrayPool<ulong>.Shared.Rent(Math.Max(16, used * 2));
            if (_older is not null)
            {
                _older.AsSpan(0, used).CopyTo(larger);
                ArrayPool<ulong>.Shared.Return(_older);
            }

            _older = larger;
        }
    }
}
