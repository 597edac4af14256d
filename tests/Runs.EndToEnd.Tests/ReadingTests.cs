namespace Runs.EndToEnd.Tests;

/// <summary>Trace and events.</summary>
public sealed class ReadingTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await _server.WriteAsync(Spans.Fan("run_1", 250));
        await _server.Client().AddRunTagsAsync("run_1", new() { Tags = "blue" });
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_trace_has_its_spans_and_typed_headers()
    {
        var response = await _server.Client().GetRunTraceWithResponseAsync("run_1");

        var trace = response.EnsureSuccess().Trace;
        Assert.Equal((200, Spans.TraceId, false), (response.StatusCode, trace.TraceId, trace.IsTruncated));
        Assert.Equal(Enumerable.Range(1, 249).Select(Spans.Id), trace.RootSpan.Children.Select(span => span.Id));
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(Spans.StartNs / 1_000_000), trace.RootSpan.Data.StartTime);
        Assert.Equal((750, (bool?)null), (response.XRatelimitLimit, response.XShouldRetry));
        Assert.True(response.TryGetOk(out _));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(99)]
    [InlineData(125)]
    [InlineData(250)]
    [InlineData(251)]
    [InlineData(null)]
    public async Task Pages_followed_by_their_cursors_hold_every_event_once_in_order(int? size)
    {
        var client = _server.Client();
        var ids = new List<string>();
        var pages = 0;
        string? after = null;
        do
        {
            var page = await client.ListRunEventsAsync("run_1", new PageCursor { Size = size, After = after });
            Assert.InRange(page.Events.Count, 1, size ?? 25_000);
            ids.AddRange(page.Events.Select(runEvent => runEvent.SpanId));
            after = page.Pagination.Next;
            pages++;
        }
        while (after is not null);

        Assert.Equal(Enumerable.Range(0, 250).Select(Spans.Id), ids);
        Assert.Equal((250 + (size ?? 250) - 1) / (size ?? 250), pages);
    }

    [Fact]
    public async Task An_event_has_its_time_to_the_nanosecond_and_null_where_a_value_is_unknown()
    {
        var page = await _server.Client().ListRunEventsAsync("run_1");

        var first = page.Events[0];
        Assert.Equal((Spans.StartNs, (string?)null, (int?)null), (first.StartTime, first.ParentId, first.AttemptNumber));
        Assert.Equal((SpanLevel.Trace, SpanKind.Internal, 3_600_000_000_000d), (first.Level, first.Kind, first.Duration));
    }

    [Theory]
    [InlineData("read:runs")]
    [InlineData("read:runs:run_1")]
    [InlineData("read:tasks:my-task")]
    [InlineData("read:tags:blue")]
    [InlineData("read:all")]
    [InlineData("admin")]
    public async Task A_public_token_with_a_fitting_scope_reads(string scope)
    {
        var client = new RunsClient(_server.Http, new() { PublicAccessToken = PublicToken.Make("write:other", scope) });

        Assert.Equal(200, (await client.GetRunTraceWithResponseAsync("run_1")).StatusCode);
        Assert.Equal(200, (await client.ListRunEventsWithResponseAsync("run_1")).StatusCode);
    }

    [Theory]
    [InlineData("read:runs:run_2")]
    [InlineData("read:tags:red")]
    [InlineData("write:runs")]
    public async Task A_public_token_without_a_fitting_scope_is_forbidden(string scope)
    {
        var client = new RunsClient(_server.Http, new() { PublicAccessToken = PublicToken.Make(scope) });

        var trace = await Assert.ThrowsAsync<ApiException<ForbiddenError>>(() => client.GetRunTraceAsync("run_1"));
        var events = await client.ListRunEventsWithResponseAsync("run_1");

        Assert.Equal((403, "unauthorized", "access_token", "authorization"), (trace.StatusCode, trace.Error!.Code, trace.Error.Param, trace.Error.Type));
        Assert.True(events.TryGetForbidden(out var error));
        Assert.Equal(trace.Error, error);
    }

    [Fact]
    public async Task A_token_signed_with_another_key_is_refused()
    {
        var client = new RunsClient(_server.Http, new() { PublicAccessToken = PublicToken.Make(RunningServer.OtherKey, ["admin"]) });

        Assert.Equal(401, (await client.GetRunTraceWithResponseAsync("run_1")).StatusCode);
    }

    [Theory]
    [InlineData("run_unknown", RunningServer.Key)]
    [InlineData("run_1", RunningServer.OtherKey)]
    public async Task An_unknown_run_or_one_of_another_environment_is_not_found_and_not_worth_a_retry(string runId, string key)
    {
        var client = _server.Client(key);

        var trace = await client.GetRunTraceWithResponseAsync(runId);
        var events = await client.ListRunEventsWithResponseAsync(runId);

        Assert.Equal((404, false), (trace.StatusCode, trace.XShouldRetry));
        Assert.Equal((404, false), (events.StatusCode, events.XShouldRetry));
        Assert.True(trace.TryGetNotFound(out var traceError));
        Assert.True(events.TryGetNotFound(out var eventsError));
        Assert.Equal(("Not found", "Not found"), (traceError.Error, eventsError.Error));
    }

    [Fact]
    public async Task Without_a_key_or_with_a_wrong_one_reading_is_unauthorized()
    {
        var without = await _server.Client(key: null).ListRunEventsWithResponseAsync("run_1");
        var wrong = await _server.Client("tr_dev_wrong").ListRunEventsWithResponseAsync("run_1");

        Assert.True(without.TryGetUnauthorizedProblemJson(out var problem));
        Assert.Equal("No authorization header provided", problem.Error);
        Assert.True(wrong.TryGetUnauthorized(out var error));
        Assert.NotEmpty(error.Error);
    }

    [Theory]
    [InlineData(0, null, "size")]
    [InlineData(25_001, null, "size")]
    [InlineData(null, "no cursor", "after")]
    public async Task A_page_outside_its_rules_is_answered_with_the_place(int? size, string? after, string member)
    {
        var error = await Assert.ThrowsAsync<ApiException<InvalidRequest>>(
            () => _server.Client().ListRunEventsAsync("run_1", new PageCursor { Size = size, After = after }));

        Assert.Equal((400, "Invalid request parameters"), (error.StatusCode, error.Error!.Error));
        Assert.Equal(["page", member], Assert.Single(error.Error.Issues).Path.Select(segment => segment.Value));
    }
}
