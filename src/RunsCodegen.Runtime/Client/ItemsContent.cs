namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Net;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Items that are written as they come; each time it is sent they are asked for anew.</summary>
/// <param name="items">The items.</param>
/// <param name="begin">Makes what writes the items of one sequence.</param>
internal sealed class ItemsContent<T>(IAsyncEnumerable<T> items, Func<Action<PooledBuffer, T>> begin) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        using var buffer = new PooledBuffer();
        var write = begin();
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            // Who waits for the next item has the last one.
            write(buffer, item);
            await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
            buffer.Truncate(0);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
