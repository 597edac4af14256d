using System.Text;

namespace RunsCodegen.Runtime.Tests.Sequences;

/// <summary>A body that arrives in pieces of some size, and knows whether somebody let go of it.</summary>
internal sealed class Pieces(byte[] bytes, int size) : Stream
{
    private int _position;

    public Pieces(string text, int size = int.MaxValue)
        : this(Encoding.UTF8.GetBytes(text), size)
    {
    }

    public bool IsDisposed { get; private set; }

    /// <summary>Whether the body goes on for ever once its bytes are read.</summary>
    public bool IsEndless { get; init; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = Math.Min(Math.Min(count, size), bytes.Length - _position);
        Array.Copy(bytes, _position, buffer, offset, read);
        _position += read;
        return read;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_position == bytes.Length && IsEndless)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        var read = Math.Min(Math.Min(buffer.Length, size), bytes.Length - _position);
        bytes.AsMemory(_position, read).CopyTo(buffer);
        _position += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
