namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.IO;

/// <summary>Lines that end in CR, LF or both. What has no end is no line.</summary>
internal sealed class EventLineReader(Stream stream) : RecordReader(stream)
{
    private bool _endedInCarriageReturn;

    private protected override (int Start, int End, int Next) Find(ReadOnlySpan<byte> bytes, int from)
    {
        // A line is given out at its CR, whether or not an LF is still to come.
        var start = _endedInCarriageReturn && bytes is [(byte)'\n', ..] ? 1 : 0;
        from = Math.Max(from, start);
        var end = bytes[from..].IndexOfAny((byte)'\r', (byte)'\n');
        if (end < 0)
        {
            return (0, -1, 0);
        }

        _endedInCarriageReturn = bytes[from + end] == '\r';
        return (start, from + end, from + end + 1);
    }
}
