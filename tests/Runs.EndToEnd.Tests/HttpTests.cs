using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Runs.EndToEnd.Tests;

/// <summary>What a caller meets that does not keep to the document, and what a server in trouble answers.</summary>
public class HttpTests
{
    private const string Tags = "/api/v1/runs/run_1/tags";

    [Theory]
    [InlineData("PUT", Tags, "POST")]
    [InlineData("GET", Tags, "POST")]
    [InlineData("POST", "/api/v1/runs/run_1/trace", "GET")]
    [InlineData("DELETE", "/api/v1/runs/run_1/events", "GET")]
    public async Task A_wrong_method_is_answered_with_the_one_that_is_allowed(string method, string path, string allowed)
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await SendAsync(server, method, path);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains(allowed, response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"tags\":[\"a\",]}")]
    [InlineData("{\"tags\":\"\ud83d\\udc00\"}")]
    [InlineData("{\"tags\":\"a\"} x")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"tags\":7}")]
    public async Task A_body_that_does_not_fit_is_a_bad_request_with_issues(string body)
    {
        await using var server = await RunningServer.StartAsync();
        await server.WriteAsync(Spans.Fan("run_1", 1));

        using var response = await SendAsync(server, "POST", Tags, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var client = new RunsClient(new HttpClient(new CannedReply(HttpStatusCode.BadRequest, await response.Content.ReadAsByteArrayAsync())));
        var error = await Assert.ThrowsAsync<ApiException<InvalidRequest>>(() => client.AddRunTagsAsync("run_1", new() { Tags = "a" }));
        Assert.Equal("Invalid request body", error.Error!.Error);
        Assert.NotEmpty(error.Error.Issues);
    }

    [Theory]
    [InlineData("page[size]=ten")]
    [InlineData("page[size]=99999999999999")]
    public async Task A_query_that_does_not_fit_is_a_bad_request(string query)
    {
        await using var server = await RunningServer.StartAsync();
        await server.WriteAsync(Spans.Fan("run_1", 1));

        using var response = await SendAsync(server, "GET", "/api/v1/runs/run_1/events?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("\"Invalid request parameters\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_the_limit_every_operation_is_answered_with_the_problem_and_its_numbers()
    {
        await using var server = await RunningServer.StartAsync("--Runs:RateLimit:Burst=2", "--Runs:RateLimit:Refill=1", "--Runs:RateLimit:Interval=01:00:00");
        await server.WriteAsync(Spans.Fan("run_1", 1));
        var client = server.Client();
        var first = await client.GetRunTraceWithResponseAsync("run_1");
        var second = await client.GetRunTraceWithResponseAsync("run_1");
        Assert.Equal([(200, 2, 1), (200, 2, 0)], new[] { first, second }.Select(r => (r.StatusCode, r.XRatelimitLimit!.Value, r.XRatelimitRemaining!.Value)));

        var trace = await client.GetRunTraceWithResponseAsync("run_1");
        var events = await client.ListRunEventsWithResponseAsync("run_1");
        var tags = await Assert.ThrowsAsync<ApiException<RateLimitProblem>>(() => client.AddRunTagsAsync("run_1", new() { Tags = "a" }));

        Assert.Equal((429, 429, 429), (trace.StatusCode, events.StatusCode, tags.StatusCode));
        Assert.True(trace.TryGetTooManyRequests(out var problem));
        Assert.Equal(("Rate Limit Exceeded", 429, 2, 0), (problem.Title, problem.Status, problem.Limit, problem.Remaining));
        Assert.Equal(trace.XRatelimitReset, problem.Reset);
        Assert.Equal(problem.Error, problem.Detail);
        Assert.StartsWith("Rate limit exceeded 0/2 requests remaining. Retry in ", problem.Error);
        Assert.True(problem.SecondsUntilReset > 0);
    }

    [Fact]
    public async Task The_limit_of_one_environment_leaves_another_alone()
    {
        await using var server = await RunningServer.StartAsync("--Runs:RateLimit:Burst=1", "--Runs:RateLimit:Refill=1", "--Runs:RateLimit:Interval=01:00:00");
        await server.Client().GetRunTraceWithResponseAsync("run_1");

        Assert.Equal(429, (await server.Client().GetRunTraceWithResponseAsync("run_1")).StatusCode);
        Assert.Equal(404, (await server.Client(RunningServer.OtherKey).GetRunTraceWithResponseAsync("run_1")).StatusCode);
    }

    [Fact]
    public async Task A_store_that_fails_is_a_declared_500_that_tells_nothing_of_it()
    {
        await using var server = await RunningServer.StartAsync();
        server.BreakStore();
        var client = server.Client();

        var tags = await Assert.ThrowsAsync<ApiException<ApiError>>(() => client.AddRunTagsAsync("run_1", new() { Tags = "a" }));
        var trace = await client.GetRunTraceWithResponseAsync("run_1");
        var events = await client.ListRunEventsWithResponseAsync("run_1");

        Assert.Equal((500, 500, 500), (tags.StatusCode, trace.StatusCode, events.StatusCode));
        Assert.True(trace.TryGetInternalServerError(out var traceError));
        Assert.True(events.TryGetInternalServerError(out var eventsError));
        Assert.Equal(
            ("Something went wrong, please try again.", "Internal Server Error", "Internal Server Error"),
            (tags.Error!.Error, traceError.Error, eventsError.Error));
        Assert.DoesNotContain("table", tags.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_has_a_run_to_look_at_and_is_healthy()
    {
        await using var server = await RunningServer.StartAsync("--demo");
        var client = server.Client("tr_dev_demo");

        var trace = await client.GetRunTraceAsync("run_demo");
        var page = await client.ListRunEventsAsync("run_demo");

        Assert.NotEmpty(trace.Trace.RootSpan.Children);
        Assert.NotEmpty(page.Events);
        Assert.Equal("Healthy", await server.Http.GetStringAsync("/healthz"));
    }

    [Fact]
    public async Task The_server_is_as_healthy_as_its_store()
    {
        await using var server = await RunningServer.StartAsync();

        using var before = await server.Http.GetAsync("/healthz");
        server.BreakStore("environments");
        using var after = await server.Http.GetAsync("/healthz");

        Assert.Equal((200, "Healthy"), ((int)before.StatusCode, await before.Content.ReadAsStringAsync()));
        Assert.Equal((503, "Unhealthy"), ((int)after.StatusCode, await after.Content.ReadAsStringAsync()));
        Assert.Equal("text/plain", after.Content.Headers.ContentType?.ToString());
        Assert.True(after.Headers.CacheControl is { NoStore: true, NoCache: true });
    }

    private static async Task<HttpResponseMessage> SendAsync(RunningServer server, string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RunningServer.Key);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        return await server.Http.SendAsync(request);
    }
}
