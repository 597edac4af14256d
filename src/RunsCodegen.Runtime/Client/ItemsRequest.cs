namespace RunsCodegen.Output.Runtime;

using global::System.Collections.Generic;

/// <summary>Requests with JSON values one after the other.</summary>
internal static class ItemsRequest
{
    /// <summary>One value a line.</summary>
    internal static void SetJsonLines<T, TItem>(ApiRequest request, string contentType, IAsyncEnumerable<T> body)
        where TItem : IItemCodec<T> => request.SetContent(contentType, new ItemsContent<T>(body, static () => static (output, item) =>
        {
            TItem.Write(output, item);
            Byte(output, (byte)'\n');
        }));

    /// <summary>Each value after a record separator (RFC 7464).</summary>
    internal static void SetJsonSequence<T, TItem>(ApiRequest request, string contentType, IAsyncEnumerable<T> body)
        where TItem : IItemCodec<T> => request.SetContent(contentType, new ItemsContent<T>(body, static () => static (output, item) =>
        {
            Byte(output, 0x1E);
            TItem.Write(output, item);
            Byte(output, (byte)'\n');
        }));

    private static void Byte(PooledBuffer output, byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }
}
