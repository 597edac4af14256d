namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Runtime.CompilerServices;
using global::System.Text;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>The events of a reply as they arrive. The end of the enumeration, wherever it is, ends the call.</summary>
internal sealed class ReplyEvents<T, TItem>(ReplyStream stream, string? end, Action<T, ValidationContext>? validate)
    : IAsyncEnumerable<ServerSentEvent<T>>, IDisposable
    where TItem : IItemCodec<T>
{
    private int _started;

    public IAsyncEnumerator<ServerSentEvent<T>> GetAsyncEnumerator(CancellationToken cancellationToken = default) => Interlocked.Exchange(ref _started, 1) == 0
        ? ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken)
        : throw new InvalidOperationException("The events of a reply come once.");

    public void Dispose() => stream.Dispose();

    private async IAsyncEnumerable<ServerSentEvent<T>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var owned = stream.ConfigureAwait(false);
        using var events = new EventReader(stream);
        for (long index = 0; await events.NextAsync(cancellationToken).ConfigureAwait(false) && !IsEnd(events.Data); index++)
        {
            yield return new(ItemError.Read<T, TItem>(index, events.Data, validate)) { Event = events.Event, Id = events.Id, Retry = events.Retry };
        }
    }

    private bool IsEnd(ReadOnlySpan<byte> data) => end is not null && !TItem.IsText && data.SequenceEqual(Encoding.UTF8.GetBytes(end));
}
