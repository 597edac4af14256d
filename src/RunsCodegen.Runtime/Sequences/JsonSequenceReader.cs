namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.IO;

/// <summary>JSON texts, each after a record separator (RFC 7464). A text is given out at its line feed, not at the next separator.</summary>
internal sealed class JsonSequenceReader(Stream stream) : RecordReader(stream)
{
    private const byte Separator = 0x1E;

    private int _start;
    private int _depth;
    private bool _isInString;
    private bool _isEscaped;
    private bool _hasText;

    private protected override (int Start, int End, int Next) Find(ReadOnlySpan<byte> bytes, int from)
    {
        if (from == 0)
        {
            Begin(0);
        }

        for (var i = from; i < bytes.Length; i++)
        {
            if (bytes[i] == Separator && _hasText)
            {
                return Whole(bytes, i, i);
            }

            if (bytes[i] == Separator)
            {
                Begin(i + 1);
            }
            else if (bytes[i] == '\n' && _hasText && _depth <= 0 && !_isInString)
            {
                return (_start, i, i + 1);
            }
            else
            {
                Take(bytes[i]);
            }
        }

        return IsAtEnd && _hasText ? Whole(bytes, bytes.Length, bytes.Length) : (0, -1, 0);
    }

    private void Begin(int start)
    {
        (_start, _depth) = (start, 0);
        _isInString = _isEscaped = _hasText = false;
    }

    private void Take(byte value)
    {
        if (_isInString)
        {
            _isInString = _isEscaped || value != '"';
            _isEscaped = !_isEscaped && value == '\\';
            return;
        }

        _hasText |= value is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n');
        _isInString = value == '"';
        _depth += value is (byte)'{' or (byte)'[' ? 1 : value is (byte)'}' or (byte)']' ? -1 : 0;
    }

    // A number or a word that nothing follows may be the beginning of a longer one (RFC 7464 §2.4).
    private (int Start, int End, int Next) Whole(ReadOnlySpan<byte> bytes, int end, int next)
    {
        var text = bytes[_start..end].TrimStart(" \t\r\n"u8);
        return text[0] is (byte)'{' or (byte)'[' or (byte)'"' || text[^1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'
            ? (_start, end, next)
            : throw new JsonFormatException([new JsonError("", "invalid_json", "the text may be cut off: no white space follows it")], text.Length);
    }
}
