namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers.Binary;
using global::System.Runtime.CompilerServices;

/// <content>Names of members.</content>
internal sealed partial class JsonReader
{
    private readonly NameCache _names = new();
    private int _unknownName;

    /// <summary>The name of the member that <see cref="ReadMember"/> last found unknown.</summary>
    internal string LastName
    {
        get
        {
            var (position, depth) = Mark();
            _position = _unknownName;
            var name = _names.Get(ReadUtf8());
            (_position, _depth) = (position, depth);
            return name;
        }
    }

    /// <summary>
    /// Reads a name and its colon, and returns the index of the member, which counts as seen, or -1. Most texts keep
    /// the order of the declaration and have no white space here, so the member after the last one is tried first, as a
    /// whole literal.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int ReadMember(JsonMembers members, ref MemberSet seen)
    {
        var literals = members.Literals;
        var index = seen.Next;
        var text = new ReadOnlySpan<byte>(_buffer, _position, _end - _position);
        if ((uint)index < (uint)literals.Length && text.Length >= 8)
        {
            ref readonly var literal = ref literals[index];
            if (literal.Starts(text, BinaryPrimitives.ReadUInt64LittleEndian(text)))
            {
                _position += literal.Length;
                seen.Next = index + 1;
                seen.Add(index);
                return index;
            }
        }

        return FindMember(members, ref seen);
    }

    /// <summary>Reads a name and its colon; the name is good until the next read.</summary>
    internal ReadOnlySpan<byte> ReadName()
    {
        if (Peek() != '"')
        {
            throw Unexpected("the name of a member");
        }

        var name = ReadUtf8();
        if (_position < _end && _buffer[_position] == ':')
        {
            _position++;
        }
        else if (Peek() == ':')
        {
            _position++;
        }
        else
        {
            throw Unexpected("':'");
        }

        return name;
    }

    internal string ReadNameString() => _names.Get(ReadName());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindMember(JsonMembers members, ref MemberSet seen)
    {
        // White space may come first, and optional members may be absent.
        var tried = _position;
        _ = Peek();
        var literals = members.Literals;
        var text = new ReadOnlySpan<byte>(_buffer, _position, _end - _position);
        if (text.Length >= 8)
        {
            var head = BinaryPrimitives.ReadUInt64LittleEndian(text);
            var last = Math.Min(seen.Next + 3, literals.Length - 1);
            for (var i = seen.Next + (_position == tried ? 1 : 0); i <= last; i++)
            {
                if (literals[i].Starts(text, head))
                {
                    _position += literals[i].Length;
                    seen.Next = i + 1;
                    seen.Add(i);
                    return i;
                }
            }
        }

        var start = _position;
        var index = members.Find(ReadName());
        if (index < 0)
        {
            _unknownName = start;
        }
        else
        {
            // A text that goes back has another order: nothing more is predicted in this object.
            seen.Next = index >= seen.Next ? index + 1 : literals.Length;
            seen.Add(index);
        }

        return index;
    }
}
