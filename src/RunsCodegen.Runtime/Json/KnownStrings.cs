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

    internal bool Contains(string value) => Array.IndexOf(All, value) >= 0;

    /// <summary>Reads a JSON string, known or not.</summary>
    internal string Read(JsonReader reader)
    {
        var text = reader.ReadStringUtf8();
        for (var i = 0; i < _texts.Length; i++)
        {
            if (text.SequenceEqual(_texts[i]))
            {
                return All[i];
            }
        }

        return Encoding.UTF8.GetString(text);
    }
}
