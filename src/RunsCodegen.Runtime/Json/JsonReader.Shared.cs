namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Text;

/// <content>
/// Strings of members that repeat, as ids do: a value that is the same as in the object before is the same instance.
/// Where values turn out to differ, nobody goes on looking.
/// </content>
internal sealed partial class JsonReader
{
    private const int LongestSharedString = 64;
    private const int MostMisses = 8;

    // One for each member of the records that are read together; what shares a place only shares less.
    private readonly SharedString[] _shared = new SharedString[256];
    private readonly byte[] _sharedPlaces = new byte[256];
    private int _sharedCount;

    /// <summary>Reads the string of a member of a record.</summary>
    /// <param name="members">The members of the record.</param>
    /// <param name="index">Which of them it is.</param>
    internal string ReadString(JsonMembers members, int index)
    {
        var place = (byte)(members.Place + index);
        return _shared[place].Misses > MostMisses ? ReadString() : ReadShared(place);
    }

    private string ReadShared(byte place)
    {
        ref var shared = ref _shared[place];
        if (Peek() == '"' && shared.Last is { } last)
        {
            var text = new ReadOnlySpan<byte>(_buffer, _position + 1, _end - _position - 1);
            if (text.Length > last.Length && text[last.Length] == '"' && Ascii.Equals(text[..last.Length], last))
            {
                _position += last.Length + 2;
                shared.Misses = 1;
                return last;
            }
        }

        if (shared.Misses++ == 0)
        {
            _sharedPlaces[_sharedCount++] = place;
        }

        var start = _position + 1;
        var value = ReadString();

        // As long as in the text: what had escapes, or is not ASCII, must not be compared with it byte by byte.
        shared.Last = value.Length <= LongestSharedString && value.Length == _position - 1 - start ? value : null;
        return value;
    }

    // Text of one caller must not live on until the next.
    private void ForgetStrings()
    {
        while (_sharedCount > 0)
        {
            _shared[_sharedPlaces[--_sharedCount]] = default;
        }

        if (_scratch.Length > 65_536)
        {
            _scratch = new byte[256];
        }
    }

    private struct SharedString
    {
        internal string? Last;

        // How often in a row the value was another; 0 only where nothing was read.
        internal int Misses;
    }
}
