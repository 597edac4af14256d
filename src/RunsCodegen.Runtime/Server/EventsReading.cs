namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Runtime.CompilerServices;
using global::System.Threading;

/// <summary>Bodies that are server-sent events, read while the operation asks for them.</summary>
internal static class EventsReading
{
    internal static IAsyncEnumerable<ServerSentEvent<T>> ReadEvents<T, TItem>(RequestReader request, Action<T, ValidationContext>? validate = null)
        where TItem : IItemCodec<T> => ReadAsync<T, TItem>(new(request.Context.Request.Body), validate, request.Context.RequestAborted);

    private static async IAsyncEnumerable<ServerSentEvent<T>> ReadAsync<T, TItem>(
        EventReader reader, Action<T, ValidationContext>? validate, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TItem : IItemCodec<T>
    {
        using var events = reader;
        for (long index = 0; await events.NextAsync(cancellationToken).ConfigureAwait(false); index++)
        {
            yield return new(ItemsReading.Item<T, TItem>(index, events.Data, validate)) { Event = events.Event, Id = events.Id, Retry = events.Retry };
        }
    }
}
