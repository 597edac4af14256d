namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Replies that are server-sent events.</summary>
internal static class EventsReply
{
    internal static async Task<ReplyEvents<T, TItem>> ReadAsync<T, TItem>(
        ApiReply reply, Action<T, ValidationContext>? validate, CancellationToken cancellationToken)
        where TItem : IItemCodec<T> =>
        new(await reply.HandOverEndlessAsync(cancellationToken).ConfigureAwait(false), reply.EventStreamEnd, validate);
}
