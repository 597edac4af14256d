namespace RunsCodegen.Output.Runtime;

using global::System.Buffers;
using global::System.Collections.Generic;

/// <summary>JSON texts, each after a record separator (RFC 7464).</summary>
internal sealed class SequenceBody<T, TItem>(string contentType, IAsyncEnumerable<T> items) : ItemsBody<T>(contentType, items)
    where TItem : IItemCodec<T>
{
    private protected override void Write(PooledBuffer output, T item)
    {
        output.Write("\u001E"u8);
        TItem.Write(output, item);
        output.Write("\n"u8);
    }
}
