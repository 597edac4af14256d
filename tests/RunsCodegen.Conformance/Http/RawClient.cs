using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using RunsCodegen.Conformance.Data;

namespace RunsCodegen.Conformance.Http;

/// <summary>Sends a request as it is written, target and all, and reads what comes back.</summary>
internal static class RawClient
{
    public static async Task<HttpText> SendAsync(IPEndPoint server, HttpText request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(server);
        var stream = connection.GetStream();
        var head = new StringBuilder($"{request.Start} HTTP/1.1\r\nConnection: close\r\n");
        if (request["Host"] is null)
        {
            head.Append("Host: api.test\r\n");
        }

        foreach (var (name, value) in request.Headers)
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        if (request.Body.Length > 0 || !request.Start.StartsWith("GET ", StringComparison.Ordinal))
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {request.Body.Length}\r\n");
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()));
        await stream.WriteAsync(request.Body);
        return await new WireReader(stream).ReadReplyAsync();
    }
}
