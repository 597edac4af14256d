namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Runtime.CompilerServices;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>The items of a reply as they arrive. The end of the enumeration, wherever it is, ends the call.</summary>
internal sealed class ReplyItems<T, TItem>(ReplyStream stream, Func<Stream, RecordReader> read, Action<T, ValidationContext>? validate)
    : IAsyncEnumerable<T>, IDisposable
    where TItem : IItemCodec<T>
{
    private int _started;

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => Interlocked.Exchange(ref _started, 1) == 0
        ? ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken)
        : throw new InvalidOperationException("The items of a reply come once.");

    public void Dispose() => stream.Dispose();

    private async IAsyncEnumerable<T> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var owned = stream.ConfigureAwait(false);
        using var records = read(stream);
        for (long index = 0; await ItemError.AtAsync(index, records.NextAsync(cancellationToken)).ConfigureAwait(false);)
        {
            if (records.Record.Span.IndexOfAnyExcept(" \t\r\n"u8) >= 0)
            {
                yield return ItemError.Read<T, TItem>(index, records.Record.Span, validate);
                index++;
            }
        }
    }
}
