using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;

namespace RunsCodegen.Bench.Server;

/// <summary>Hands Kestrel the connections that are made here.</summary>
internal sealed class MemoryListener : IConnectionListenerFactory, IConnectionListener
{
    private readonly Channel<ConnectionContext> _connections = Channel.CreateUnbounded<ConnectionContext>();

    public EndPoint EndPoint => new IPEndPoint(IPAddress.Loopback, 1);

    /// <summary>Opens a connection.</summary>
    public MemoryConnection Connect()
    {
        var connection = new MemoryConnection();
        _connections.Writer.TryWrite(connection);
        return connection;
    }

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) => new(this);

    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default) =>
        await _connections.Reader.WaitToReadAsync(cancellationToken) && _connections.Reader.TryRead(out var connection) ? connection : null;

    public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        _connections.Writer.TryComplete();
        return default;
    }

    public ValueTask DisposeAsync() => default;
}
