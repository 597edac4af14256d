using System.Buffers;

namespace Runs.Server.Import;

/// <summary>Cuts a stream into lines, holding one at a time.</summary>
internal sealed class LineReader(Stream stream, int maximumBytes)
{
    private const int BlockBytes = 64 * 1024;

    private readonly byte[] _block = new byte[BlockBytes];
    private readonly ArrayBufferWriter<byte> _line = new(BlockBytes);
    private int _position;
    private int _filled;

    /// <summary>The number of the current line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The current line without its end; valid until the next is read.</summary>
    public ReadOnlyMemory<byte> Line => _line.WrittenMemory;

    /// <summary>The current line has more than the maximum number of bytes, which were skipped.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Moves to the next line; false at the end.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        _line.ResetWrittenCount();
        IsTooLong = false;
        Number++;
        var hasBytes = false;
        while (await FillAsync(cancellationToken))
        {
            hasBytes = true;
            var rest = _block.AsMemory(_position, _filled - _position);
            var end = rest.Span.IndexOf((byte)'\n');
            Keep(end < 0 ? rest.Span : rest.Span[..end]);
            _position += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                return true;
            }
        }

        return hasBytes;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_position < _filled)
        {
            return true;
        }

        _position = 0;
        _filled = await stream.ReadAsync(_block, cancellationToken);

        return _filled > 0;
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (_line.WrittenCount + bytes.Length > maximumBytes)
        {
            IsTooLong = true;
            _line.ResetWrittenCount();
        }

        if (!IsTooLong)
        {
            _line.Write(bytes);
        }
    }
}
