namespace RunsCodegen.Output.Runtime;

using global::System.IO;
using global::System.Threading.Tasks;

/// <summary>Replies that are bytes.</summary>
internal static class StreamReply
{
    /// <summary>Hands the bytes over as they arrive.</summary>
    internal static async Task<Stream> ReadAsync(ApiReply reply) =>
        await reply.HandOverAsync().ConfigureAwait(false);

    /// <summary>Reads all bytes: the body of an error, which an exception keeps.</summary>
    internal static async Task<byte[]> ReadBytesAsync(ApiReply reply)
    {
        using var body = new PooledBuffer();
        await reply.ReadAsync(body, int.MaxValue).ConfigureAwait(false);
        return body.WrittenSpan.ToArray();
    }
}
