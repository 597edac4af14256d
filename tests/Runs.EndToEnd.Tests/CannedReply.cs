using System.Net;
using System.Net.Http.Headers;

namespace Runs.EndToEnd.Tests;

/// <summary>Answers every request with the same reply.</summary>
internal sealed class CannedReply(HttpStatusCode status, byte[] body, string contentType = "application/json") : HttpMessageHandler
{
    public static RunsClient Client(byte[] body) => new(new HttpClient(new CannedReply(HttpStatusCode.OK, body)));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return Task.FromResult(new HttpResponseMessage(status) { Content = content });
    }
}
