namespace RunsCodegen.Output.Runtime;

using global::System.Collections.Generic;

/// <summary>Requests with JSON values one after the other.</summary>
internal static class ItemsRequest
{
    /// <summary>One value a line.</summary>
    internal static void SetJsonLines<T, TCodec>(ApiRequest request, string contentType, IAsyncEnumerable<T> body)
        where TCodec : IJsonCodec<T> => request.SetContent(contentType, new ItemsContent<T, TCodec>(body, null, (byte)'\n'));

    /// <summary>Each value after a record separator (RFC 7464).</summary>
    internal static void SetJsonSequence<T, TCodec>(ApiRequest request, string contentType, IAsyncEnumerable<T> body)
        where TCodec : IJsonCodec<T> => request.SetContent(contentType, new ItemsContent<T, TCodec>(body, 0x1E, (byte)'\n'));
}
