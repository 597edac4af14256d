using System.Net;
using System.Net.Http.Headers;

namespace RunsCodegen.Bench.Client;

/// <summary>Answers without a network, after it took the request's body.</summary>
internal sealed class MemoryHandler : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            await content.CopyToAsync(Stream.Null, cancellationToken);
        }

        var body = Replies.Of(request.RequestUri!.AbsolutePath);
        return new(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new StreamContent(new MemoryStream(body)) { Headers = { ContentType = Json, ContentLength = body.Length } },
        };
    }
}
