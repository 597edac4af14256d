namespace RunsCodegen.Output.Runtime;

using global::System.Collections.Generic;
using global::System.Text;

/// <summary>Server-sent events (WHATWG HTML §9.2.5).</summary>
/// <param name="contentType">The content type.</param>
/// <param name="events">The events.</param>
/// <param name="end">Data of an event after the last; null for none.</param>
internal sealed class EventsBody<T, TItem>(string contentType, IAsyncEnumerable<ServerSentEvent<T>> events, string? end = null)
    : ItemsBody<ServerSentEvent<T>>(contentType, events)
    where TItem : IItemCodec<T>
{
    private readonly EventWriter<T, TItem> _writer = new();

    private protected override void Write(PooledBuffer output, ServerSentEvent<T> item) => _writer.Write(output, item);

    private protected override void WriteEnd(PooledBuffer output)
    {
        if (end is not null)
        {
            EventWriter<T, TItem>.WriteData(output, Encoding.UTF8.GetBytes(end));
        }
    }
}
