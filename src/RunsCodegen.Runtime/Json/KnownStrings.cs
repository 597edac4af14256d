namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Text;

/// <summary>Strings that a document names: read without making a new string each time.</summary>
internal sealed class KnownStrings
{
    private readonly byte[][] _texts;

    internal KnownStrings(string[] values)
    {
        All = values;
        _texts = Array.ConvertAll(values, Encoding.UTF8.GetBytes);
    }

    /// <summary>The strings, in the document's order.</summary>
    internal string[] All { get; }

    internal bool Contains(string value) => IndexOf(value) >= 0;

    /// <summary>The position of a string; negative when it is not known.</summary>
    internal int IndexOf(string value) => Array.IndexOf(All, value);

    /// <summary>The string at a position, as a closed enum has it for its value.</summary>
    internal string At(int index) => (uint)index < (uint)All.Length
        ? All[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, "is not a value of the enum");

    /// <summary>Reads a JSON string, known or not.</summary>
    internal string Read(JsonReader reader)
    {
        var text = reader.ReadStringUtf8();
        var index = Find(text);
        return index < 0 ? Encoding.UTF8.GetString(text) : All[index];
    }

    /// <summary>Reads a JSON string that has to be known.</summary>
    internal int ReadIndex(JsonReader reader)
    {
        var index = Find(reader.ReadStringUtf8());
        return index < 0 ? throw reader.Error("enum", "must be one of " + string.Join(", ", All)) : index;
    }

    private int Find(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < _texts.Length; i++)
        {
            if (text.SequenceEqual(_texts[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
