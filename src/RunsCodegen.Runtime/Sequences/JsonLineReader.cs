namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.IO;

/// <summary>JSON texts, one a line. The last line needs no end.</summary>
internal sealed class JsonLineReader(Stream stream) : RecordReader(stream)
{
    private protected override (int Start, int End, int Next) Find(ReadOnlySpan<byte> bytes, int from)
    {
        var end = bytes[from..].IndexOf((byte)'\n');
        return end >= 0 ? (0, from + end, from + end + 1)
            : IsAtEnd && bytes.Length > 0 ? (0, bytes.Length, bytes.Length)
            : (0, -1, 0);
    }
}
