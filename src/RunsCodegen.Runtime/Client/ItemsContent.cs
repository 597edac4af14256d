namespace RunsCodegen.Output.Runtime;

using global::System.Collections.Generic;
using global::System.IO;
using global::System.Net;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>JSON values that are written as they come, each between two bytes that stand for nothing else.</summary>
internal sealed class ItemsContent<T, TCodec>(IAsyncEnumerable<T> items, byte? before, byte after) : HttpContent
    where TCodec : IJsonCodec<T>
{
    private const int FlushSize = 16 * 1024;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        using var buffer = new PooledBuffer();
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            Write(buffer, item);
            if (buffer.Length >= FlushSize)
            {
                await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
                buffer.Truncate(0);
            }
        }

        await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private void Write(PooledBuffer buffer, T item)
    {
        if (before is { } first)
        {
            buffer.GetSpan(1)[0] = first;
            buffer.Advance(1);
        }

        Json.Write<T, TCodec>(buffer, item, ApiLimits.MaxDepth);
        buffer.GetSpan(1)[0] = after;
        buffer.Advance(1);
    }
}
