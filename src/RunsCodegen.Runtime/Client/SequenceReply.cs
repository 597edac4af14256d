namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Threading.Tasks;

/// <summary>Replies that are JSON texts, each after a record separator.</summary>
internal static class SequenceReply
{
    internal static async Task<ReplyItems<T, TItem>> ReadAsync<T, TItem>(ApiReply reply, Action<T, ValidationContext>? validate = null)
        where TItem : IItemCodec<T> =>
        new(await reply.HandOverEndlessAsync().ConfigureAwait(false), static stream => new JsonSequenceReader(stream), reply.IfValidates(validate));
}
