using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Runs.NSwag;

namespace Runs.EndToEnd.Tests;

/// <summary>A client that another generator makes of the same document drives the server, as far as that generator goes.</summary>
public sealed class NSwagTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private HttpClient _http = null!;
    private NSwagRunsClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await _server.WriteAsync(Spans.Rich("run_1", 60, 0));
        _http = new HttpClient();
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RunningServer.Key);
        _client = new NSwagRunsClient(_http) { BaseUrl = _server.Address.ToString() };
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _server.DisposeAsync();
    }

    [Fact]
    public async Task It_adds_one_tag()
    {
        var reply = await _client.AddRunTagsAsync(new NSwag.AddRunTagsRequest { Tags = "a" }, "run_1");

        Assert.Equal("Successfully set 1 new tags.", reply.Message);
    }

    [Fact]
    public async Task It_reads_the_trace_as_our_client_does()
    {
        var theirs = await _client.GetRunTraceAsync("run_1");
        var ours = await _server.Client().GetRunTraceAsync("run_1");

        Assert.Equal(Ids(ours.Trace.RootSpan), Ids(theirs.Trace.RootSpan));
        Assert.Equal(ours.Trace.RootSpan.Data.StartTime, theirs.Trace.RootSpan.Data.StartTime);
    }

    [Fact]
    public async Task It_pages_through_the_events()
    {
        var first = await _client.ListRunEventsAsync(new NSwag.PageCursor { Size = 40 }, "run_1");
        var second = await _client.ListRunEventsAsync(new NSwag.PageCursor { After = first.Pagination.Next }, "run_1");

        Assert.Equal(Enumerable.Range(0, 60).Select(Spans.Id), first.Events.Concat(second.Events).Select(item => item.SpanId));
        Assert.Null(second.Pagination.Next);
    }

    [Fact]
    public async Task It_reads_declared_errors()
    {
        var error = await Assert.ThrowsAsync<NSwag.ApiException<NSwag.ApiError>>(() => _client.GetRunTraceAsync("run_unknown"));

        Assert.Equal((404, "Not found"), (error.StatusCode, error.Result.Error));
    }

    [Fact]
    public void Several_tags_cannot_be_said_because_a_tag_or_a_list_is_made_a_string() =>
        Assert.Equal(typeof(string), typeof(NSwag.AddRunTagsRequest).GetProperty(nameof(NSwag.AddRunTagsRequest.Tags))!.PropertyType);

    [Fact]
    public void The_union_of_span_events_is_a_name_without_a_declaration()
    {
        var generated = File.ReadAllText(Repository.PathOf("tests/Runs.NSwagClient/obj/NSwagRunsClient.g.cs"));

        Assert.Contains("ICollection<Events>", generated, StringComparison.Ordinal);
        Assert.DoesNotContain("class Events", generated, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issue_within_a_list_cannot_be_read_because_a_text_or_a_number_is_made_a_text()
    {
        Assert.Equal(typeof(ICollection<string>), typeof(NSwag.RequestIssue).GetProperty(nameof(NSwag.RequestIssue.Path))!.PropertyType);
        var reply = """{"error":"Invalid request body","issues":[{"code":"too_big","message":"too long","path":["tags",1]}]}"""u8.ToArray();
        using var http = new HttpClient(new CannedReply(HttpStatusCode.BadRequest, reply));
        var client = new NSwagRunsClient(http) { BaseUrl = _server.Address.ToString() };

        var error = await Assert.ThrowsAsync<NSwag.ApiException>(() => client.AddRunTagsAsync(new NSwag.AddRunTagsRequest { Tags = "a" }, "run_1"));

        Assert.Equal(400, error.StatusCode);
        Assert.IsType<JsonException>(error.InnerException);
    }

    [Fact]
    public void The_rate_limit_headers_are_not_typed() =>
        Assert.DoesNotContain(typeof(NSwagRunsClient).Assembly.GetTypes().SelectMany(type => type.GetProperties()), p => p.Name.Contains("ratelimit", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Ids(SpanDetailedSummary span) => span.Children.SelectMany(Ids).Prepend(span.Id);

    private static IEnumerable<string> Ids(NSwag.SpanDetailedSummary span) => span.Children.SelectMany(Ids).Prepend(span.Id);
}
