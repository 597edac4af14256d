namespace Runs.EndToEnd.Tests;

public sealed class AddRunTagsTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    private RunsClient Client => _server.Client();

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await _server.WriteAsync(Spans.Fan("run_1", 1));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task One_tag_or_several_are_stored()
    {
        Assert.Equal("Successfully set 1 new tags.", (await Client.AddRunTagsAsync("run_1", new() { Tags = "a" })).Message);
        Assert.Equal("Successfully set 2 new tags.", (await Client.AddRunTagsAsync("run_1", new() { Tags = new[] { "a", "b", "世界 \"'\\" } })).Message);

        Assert.Equal(["a", "b", "世界 \"'\\"], await StoredTagsAsync());
    }

    [Theory]
    [InlineData]
    [InlineData(" ", "\t")]
    [InlineData("known")]
    public async Task Nothing_new_is_a_success(params string[] tags)
    {
        await Client.AddRunTagsAsync("run_1", new() { Tags = "known" });

        Assert.Equal("No new tags to add", (await Client.AddRunTagsAsync("run_1", new() { Tags = tags })).Message);
        Assert.Equal(["known"], await StoredTagsAsync());
    }

    [Fact]
    public async Task The_reply_has_typed_rate_limit_headers()
    {
        var before = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

        var response = await Client.AddRunTagsWithResponseAsync("run_1", new() { Tags = "a" });

        Assert.Equal(200, response.StatusCode);
        Assert.True(response.TryGetOk(out var reply));
        Assert.Same(reply, response.EnsureSuccess());
        Assert.False(response.TryGetBadRequest(out _));
        Assert.Equal(750, response.XRatelimitLimit);
        Assert.InRange(response.XRatelimitRemaining!.Value, 0, 750);
        Assert.True(response.XRatelimitReset > before);
        Assert.Equal("application/json; charset=utf-8", Assert.Single(response.Headers["Content-Type"]));
    }

    [Fact]
    public async Task A_request_that_breaks_rules_is_answered_with_all_issues_and_their_paths()
    {
        var request = new AddRunTagsRequest { Tags = new[] { "fine", new string('x', 129), "" } };

        var error = await Assert.ThrowsAsync<ApiException<InvalidRequest>>(() => Client.AddRunTagsAsync("run_1", request));

        Assert.Equal(400, error.StatusCode);
        Assert.Equal("addRunTags", error.OperationId);
        Assert.Equal("Invalid request body", error.Error!.Error);
        Assert.Equal(
            [["tags", 1], ["tags", 2]],
            error.Error.Issues.Select(issue => issue.Path.Select(segment => segment.Value).ToArray()));
        Assert.All(error.Error.Issues, issue => Assert.NotEmpty(issue.Message));
        Assert.Empty(await StoredTagsAsync());
    }

    [Fact]
    public async Task An_eleventh_tag_is_refused_with_a_text_that_names_it()
    {
        await Client.AddRunTagsAsync("run_1", new() { Tags = Enumerable.Range(1, 9).Select(i => $"t{i}").ToArray() });

        var response = await Client.AddRunTagsWithResponseAsync("run_1", new() { Tags = new[] { "t9", "x", "y" } });

        Assert.Equal(422, response.StatusCode);
        Assert.True(response.TryGetUnprocessableEntity(out var error));
        Assert.Equal("Runs can only have 10 tags, you're trying to set 11. These tags have not been set: 'x', 'y'.", error.Error);
        var thrown = Assert.Throws<ApiException<ApiError>>(response.EnsureSuccess);
        Assert.Same(error, thrown.Error);
        Assert.Equal(9, (await StoredTagsAsync()).Length);
    }

    [Theory]
    [InlineData("run_unknown", RunningServer.Key)]
    [InlineData("run_1", RunningServer.OtherKey)]
    [InlineData("a b/../c?d#e%2F世", RunningServer.Key)]
    public async Task An_unknown_run_or_one_of_another_environment_is_not_found(string runId, string key)
    {
        var response = await _server.Client(key).AddRunTagsWithResponseAsync(runId, new() { Tags = "a" });

        Assert.Equal(404, response.StatusCode);
        Assert.True(response.TryGetNotFound(out var error));
        Assert.Equal("Run not found", error.Error);
    }

    [Fact]
    public async Task A_request_without_a_key_is_answered_with_a_problem()
    {
        var response = await _server.Client(key: null).AddRunTagsWithResponseAsync("run_1", new() { Tags = "a" });

        Assert.Equal(401, response.StatusCode);
        Assert.False(response.TryGetUnauthorized(out _));
        Assert.True(response.TryGetUnauthorizedProblemJson(out var problem));
        Assert.Equal(("Unauthorized", 401, "No authorization header provided"), (problem.Title, problem.Status, problem.Error));
        Assert.Equal(problem.Error, problem.Detail);
        Assert.Null(response.XRatelimitLimit);
        Assert.Throws<ApiException<UnauthorizedProblem>>(response.EnsureSuccess);
    }

    [Fact]
    public async Task A_wrong_key_and_a_public_token_are_refused()
    {
        foreach (var key in new[] { "tr_dev_wrong", PublicToken.Make("admin") })
        {
            var response = await _server.Client(key).AddRunTagsWithResponseAsync("run_1", new() { Tags = "a" });

            Assert.Equal(401, response.StatusCode);
            Assert.True(response.TryGetUnauthorized(out var error));
            Assert.Equal("Invalid or Missing API Key", error.Error);
        }

        Assert.Empty(await StoredTagsAsync());
    }

    [Fact]
    public async Task Of_200_concurrent_writers_ten_tags_stay_and_each_writer_learns_the_truth()
    {
        var client = Client;
        var replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            var tag = $"tag {i % 40}";
            return (tag, response: await client.AddRunTagsWithResponseAsync("run_1", new() { Tags = tag }));
        }));

        var stored = await StoredTagsAsync();
        Assert.Equal(10, stored.Length);
        Assert.Equal(stored.Order(StringComparer.Ordinal), stored.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(
            stored.Order(StringComparer.Ordinal),
            replies.Where(r => r.response.TryGetOk(out var ok) && ok.Message == "Successfully set 1 new tags.").Select(r => r.tag).Order(StringComparer.Ordinal));
        Assert.All(replies, r => Assert.Equal(stored.Contains(r.tag) ? 200 : 422, r.response.StatusCode));
    }

    private async Task<string[]> StoredTagsAsync() => [.. (await _server.Store.FindRunAsync(RunningServer.EnvironmentId, "run_1"))!.Tags];
}
