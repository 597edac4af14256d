namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;
using global::System.IO;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Cuts a stream into records as they come, holding one of them.</summary>
internal abstract class RecordReader(Stream stream) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int _start;
    private int _end;
    private int _scanned;
    private bool _hasBegun;

    /// <summary>The record found last; valid until the next is asked for.</summary>
    internal ReadOnlyMemory<byte> Record { get; private set; }

    /// <summary>Whether the stream is read to its end.</summary>
    private protected bool IsAtEnd { get; private set; }

    internal async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryCut())
            {
                return true;
            }

            if (IsAtEnd)
            {
                return false;
            }

            Compact();
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            IsAtEnd = read == 0;
            _end += read;
        }
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        (_start, _end, Record) = (0, 0, default);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Finds the end of the record that the bytes begin with.</summary>
    /// <param name="bytes">What is there of it and of what follows.</param>
    /// <param name="from">How much of it was looked at before, without an end in it.</param>
    /// <returns>Where the record begins and ends, and where the next begins; a negative end when more bytes are needed.</returns>
    private protected abstract (int Start, int End, int Next) Find(ReadOnlySpan<byte> bytes, int from);

    private bool TryCut()
    {
        if (!SkipByteOrderMark())
        {
            return false;
        }

        var (start, end, next) = Find(_buffer.AsSpan(_start, _end - _start), _scanned);
        if (end < 0)
        {
            _scanned = _end - _start;
            return false;
        }

        Record = _buffer.AsMemory(_start + start, end - start);
        _start += next;
        _scanned = 0;
        return true;
    }

    // Whether it is known that there is none, or no more.
    private bool SkipByteOrderMark()
    {
        if (_hasBegun)
        {
            return true;
        }

        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var bytes = _buffer.AsSpan(_start, _end - _start);
        if (bytes.Length < mark.Length && mark.StartsWith(bytes) && !IsAtEnd)
        {
            return false;
        }

        _hasBegun = true;
        _start += bytes.StartsWith(mark) ? mark.Length : 0;
        return true;
    }

    private void Compact()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, (long)_buffer.Length * 2));
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
