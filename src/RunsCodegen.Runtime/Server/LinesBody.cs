namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Collections.Generic;

/// <summary>JSON texts, one a line.</summary>
internal sealed class LinesBody<T, TItem>(string contentType, IAsyncEnumerable<T> items) : ItemsBody<T>(contentType, items)
    where TItem : IItemCodec<T>
{
    private protected override void Write(PooledBuffer output, T item)
    {
        TItem.Write(output, item);
        // Free-form values keep their white space. A line break in JSON is never part of a string.
        var text = output.Written;
        text.Replace((byte)'\n', (byte)' ');
        text.Replace((byte)'\r', (byte)' ');
        output.Write("\n"u8);
    }
}
