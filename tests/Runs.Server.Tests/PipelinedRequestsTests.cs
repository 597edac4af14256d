using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Runs.Server.Tests;

/// <summary>Requests that lie behind each other in the memory of the server, as one packet brings them.</summary>
public sealed class PipelinedRequestsTests
{
    [Fact]
    public async Task A_body_ends_where_its_request_does()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        ((IEndpointConventionBuilder)app.MapRunsApi(_ => new TellingHandler())).Finally(static endpoint =>
        {
            foreach (var asked in endpoint.Metadata.OfType<IAuthorizeData>().ToArray())
            {
                endpoint.Metadata.Remove(asked);
            }
        });
        await app.StartAsync(TestContext.Current.CancellationToken);

        // The second has no end, and the fourth says nothing that the third said.
        string[] bodies = ["""{"tags":"a"}""", """{"tags":"b" """, """{"tags":["c","d"]}""", "{}", """{"tags":"e"}"""];
        var answers = await SendAsync(new Uri(app.Urls.Single()), bodies);
        Assert.Equal(["200 a", "400 invalid_json", "200 c,d", "400 required", "200 e"], answers);
    }

    private static async Task<string[]> SendAsync(Uri server, string[] bodies)
    {
        var requests = bodies.Select((body, i) =>
            $"POST /api/v1/runs/run_1/tags HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n"
            + (i == bodies.Length - 1 ? "Connection: close\r\n" : "") + $"\r\n{body}");
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(string.Concat(requests)), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream());
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        return text.Split("HTTP/1.1 ", StringSplitOptions.RemoveEmptyEntries).Select(Summary).ToArray();
    }

    private static string Summary(string answer)
    {
        using var body = JsonDocument.Parse(answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
        var said = answer.StartsWith("200", StringComparison.Ordinal)
            ? body.RootElement.GetProperty("message")
            : body.RootElement.GetProperty("errors")[0].GetProperty("code");
        return $"{answer[..3]} {said}";
    }

    private sealed class TellingHandler : RunsHandler
    {
        public override Task<AddRunTagsResult> AddRunTagsAsync(string runId, AddRunTagsRequest body, CancellationToken cancellationToken) =>
            Task.FromResult(AddRunTagsResult.Ok(new() { Message = body.Tags.Match(tag => tag, tags => string.Join(',', tags)) }));

        public override Task<GetRunTraceResult> GetRunTraceAsync(string runId, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task<ListRunEventsResult> ListRunEventsAsync(string runId, PageCursor? page, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
