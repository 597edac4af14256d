using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;
using Runs.Runtime;

namespace RunsCodegen.Bench.Client;

/// <summary>A client without HTTP: ready bytes over one socket, and the body read by our codec.</summary>
internal sealed class RawSocket : IDisposable
{
    private const string Body = """{"tags":["user_123456","order-990","eu-west"]}""";

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[4_000_000];
    private readonly byte[] _tags;
    private readonly byte[] _events;

    public RawSocket(Uri server)
    {
        _socket.Connect(server.Host, server.Port);
        _tags = Encoding.ASCII.GetBytes($"POST /{Replies.TagsPath} HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body}");
        _events = Encoding.ASCII.GetBytes($"GET /{Replies.EventsPath} HTTP/1.1\r\nHost: {server.Authority}\r\n\r\n");
    }

    public async Task AddTagsAsync() => Read<Runs.AddRunTagsReply, AddRunTagsReplyJson>(await SendAsync(_tags));

    public async Task ListEventsAsync() => Read<Runs.RunEventsPage, RunEventsPageJson>(await SendAsync(_events));

    public void Dispose() => _socket.Dispose();

    private void Read<T, TCodec>((int Start, int Length) body)
        where TCodec : IJsonCodec<T> => GC.KeepAlive(global::Runs.Runtime.Json.Read<T, TCodec>(_buffer, body.Start, body.Length, ApiLimits.MaxDepth));

    private async Task<(int Start, int Length)> SendAsync(byte[] request)
    {
        await _socket.SendAsync(request);
        for (var received = 0; ;)
        {
            received += await _socket.ReceiveAsync(_buffer.AsMemory(received));
            if (FindBody(received) is { } body && received >= body.Start + body.Length)
            {
                return body;
            }
        }
    }

    private (int Start, int Length)? FindBody(int received)
    {
        var head = _buffer.AsSpan(0, Math.Min(received, 1_024));
        var end = head.IndexOf("\r\n\r\n"u8);
        return end > 0 && Utf8Parser.TryParse(head[(head.IndexOf("Content-Length: "u8) + 16)..], out int length, out _) ? (end + 4, length) : null;
    }
}
