namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;

/// <summary>A growing buffer of pooled memory.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int LongestKept = 16 * 1024;

    [ThreadStatic]
    private static PooledBuffer? t_spare;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4096);
    private int _written;

    internal ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, _written);

    /// <summary>What was written, to be changed in place.</summary>
    internal Span<byte> Written => _bytes.AsSpan(0, _written);

    internal ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _written);

    internal int Length => _written;

    /// <summary>The array behind it; it changes when the buffer grows.</summary>
    internal byte[] Array => _bytes;

    /// <summary>An empty one, of which no more is asked after <see cref="Return"/>.</summary>
    internal static PooledBuffer Rent()
    {
        var buffer = t_spare ?? new();
        t_spare = null;
        return buffer;
    }

    internal void Return()
    {
        if (_bytes.Length > LongestKept)
        {
            Dispose();
        }
        else
        {
            _written = 0;
            t_spare = this;
        }
    }

    public void Advance(int count) => _written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _bytes.AsMemory(_written);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _bytes.AsSpan(_written);
    }

    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        _written = 0;
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    internal void Truncate(int length) => _written = length;

    private void Ensure(int size)
    {
        size = Math.Max(size, 1);
        if (_bytes.Length - _written >= size)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(global::System.Array.MaxLength, Math.Max((long)_bytes.Length * 2, (long)_written + size)));
        _bytes.AsSpan(0, _written).CopyTo(larger);
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = larger;
    }
}
