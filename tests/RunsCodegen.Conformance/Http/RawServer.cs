using System.Net;
using System.Net.Sockets;
using System.Text;
using RunsCodegen.Conformance.Data;

namespace RunsCodegen.Conformance.Http;

/// <summary>Takes one request from a socket, keeps it as it came, and sends a reply as it is written.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task<HttpText> _request;

    public RawServer(HttpText reply)
    {
        _listener.Start();
        _request = AnswerAsync(reply);
    }

    public IPEndPoint Address => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>The request; null when none was sent.</summary>
    public async Task<HttpText?> FindRequestAsync()
    {
        if (!_request.IsCompleted && !_listener.Pending())
        {
            await Task.WhenAny(_request, Task.Delay(TimeSpan.FromMilliseconds(50)));
        }

        return _request.IsCompleted || _listener.Pending() ? await _request : null;
    }

    public void Dispose() => _listener.Dispose();

    private async Task<HttpText> AnswerAsync(HttpText reply)
    {
        using var connection = await _listener.AcceptTcpClientAsync();
        var stream = connection.GetStream();
        var request = await new WireReader(stream).ReadRequestAsync();
        var head = new StringBuilder($"HTTP/1.1 {reply.Start} Said\r\nConnection: close\r\n");
        foreach (var (name, value) in reply.Headers)
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        // Without a length, a body ends with its connection.
        head.Append("\r\n");
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head.ToString()));
        await stream.WriteAsync(reply.Body);
        return request;
    }
}
