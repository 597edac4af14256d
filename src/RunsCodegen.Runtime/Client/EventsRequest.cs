namespace RunsCodegen.Output.Runtime;

using global::System.Collections.Generic;

/// <summary>Requests that are server-sent events.</summary>
internal static class EventsRequest
{
    internal static void SetEvents<T, TItem>(ApiRequest request, string contentType, IAsyncEnumerable<ServerSentEvent<T>> body)
        where TItem : IItemCodec<T> =>
        request.SetContent(contentType, new ItemsContent<ServerSentEvent<T>>(body, static () => new EventWriter<T, TItem>().Write));
}
