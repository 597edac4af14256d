namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Threading.Tasks;

/// <summary>Replies that are JSON texts, one a line.</summary>
internal static class LinesReply
{
    internal static async Task<ReplyItems<T, TItem>> ReadAsync<T, TItem>(ApiReply reply, Action<T, ValidationContext>? validate = null)
        where TItem : IItemCodec<T> =>
        new(await reply.HandOverEndlessAsync().ConfigureAwait(false), static stream => new JsonLineReader(stream), reply.IfValidates(validate));
}
