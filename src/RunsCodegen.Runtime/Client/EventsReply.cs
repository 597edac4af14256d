namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Threading.Tasks;

/// <summary>Replies that are server-sent events.</summary>
internal static class EventsReply
{
    internal static async Task<ReplyEvents<T, TItem>> ReadAsync<T, TItem>(ApiReply reply, Action<T, ValidationContext>? validate = null)
        where TItem : IItemCodec<T> =>
        new(await reply.HandOverEndlessAsync().ConfigureAwait(false), reply.EventStreamEnd, reply.IfValidates(validate));
}
