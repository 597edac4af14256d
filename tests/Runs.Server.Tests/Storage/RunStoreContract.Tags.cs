using CsCheck;
using Runs.Server.Storage;

namespace Runs.Server.Tests.Storage;

public abstract partial class RunStoreContract
{
    private const int Writers = 200;

    [Fact]
    public async Task Tags_are_stored_in_request_order()
    {
        Assert.Equal(new AddTagsOutcome.Added(2), await AddAsync("b", "a"));
        Assert.Equal(new AddTagsOutcome.Added(1), await AddAsync("a", "c", "b"));
        Assert.Equal(["b", "a", "c"], await TagsAsync());
    }

    [Fact]
    public async Task A_tag_named_twice_in_a_request_counts_once()
    {
        Assert.Equal(new AddTagsOutcome.Added(1), await AddAsync("a", "a"));
        Assert.Equal(["a"], await TagsAsync());
    }

    [Fact]
    public async Task Known_tags_and_no_tags_are_nothing_to_add()
    {
        await AddAsync("a");

        Assert.Equal(new AddTagsOutcome.NothingToAdd(), await AddAsync("a"));
        Assert.Equal(new AddTagsOutcome.NothingToAdd(), await AddAsync());
    }

    [Fact]
    public async Task Tags_are_compared_exactly_and_kept_untrimmed()
    {
        string[] different = ["a", "A", " a", "a ", "ä", "a\u0308", "a\0", "\U0001F3F7"];

        Assert.Equal(new AddTagsOutcome.Added(different.Length), await AddAsync(different));
        Assert.Equal(different, await TagsAsync());
    }

    [Fact]
    public async Task The_tenth_tag_is_stored_and_the_eleventh_is_not()
    {
        await AddAsync([.. Numbers(1, 9)]);

        Assert.Equal(new AddTagsOutcome.Added(1), await AddAsync("10", "1"));
        var tooMany = Assert.IsType<AddTagsOutcome.TooMany>(await AddAsync("11"));
        Assert.Equal((11, "11"), (tooMany.Total, Assert.Single(tooMany.NewTags)));
        Assert.Equal(Numbers(1, 10), await TagsAsync());
    }

    [Fact]
    public async Task Of_too_many_tags_none_is_stored()
    {
        await AddAsync("a");

        var tooMany = Assert.IsType<AddTagsOutcome.TooMany>(await AddAsync(["a", .. Numbers(1, 10)]));

        Assert.Equal(11, tooMany.Total);
        Assert.Equal(Numbers(1, 10), tooMany.NewTags);
        Assert.Equal(["a"], await TagsAsync());
    }

    [Fact]
    public async Task Tags_for_an_unknown_or_a_foreign_run_find_no_run()
    {
        Assert.Equal(new AddTagsOutcome.RunNotFound(), await Store.AddTagsAsync(Build.EnvironmentId, "run_none", ["a"]));
        Assert.Equal(new AddTagsOutcome.RunNotFound(), await Store.AddTagsAsync("env_foreign", Build.RunId, ["a"]));
        Assert.Empty(await TagsAsync());
    }

    [Fact]
    public async Task Of_two_hundred_writers_at_once_ten_succeed_and_none_is_lost()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(async () => (Tag: $"tag {i}", Outcome: await AddAsync($"tag {i}")))));

        AssertTenOf(outcomes);
    }

    [Fact]
    public Task Random_requests_leave_what_a_plain_list_would_hold() =>
        Gen.Int[0, 14].Select(n => $"t{n}").List[0, 6].List[1, 8].SampleAsync(
            async requests =>
            {
                var run = $"run_{Guid.NewGuid():n}";
                await Store.ImportAsync(Build.Span("own", runId: run, traceId: run));
                var model = new List<string>();
                foreach (var request in requests)
                {
                    var added = request.Distinct().Except(model).ToList();
                    var outcome = await Store.AddTagsAsync(Build.EnvironmentId, run, request);
                    Assert.Equal(added.Count == 0, outcome is AddTagsOutcome.NothingToAdd);
                    Assert.Equal(added.Count > 0 && model.Count + added.Count <= TagRule.Maximum, outcome is AddTagsOutcome.Added);
                    model.AddRange(outcome is AddTagsOutcome.Added ? added : []);
                }

                Assert.Equal(model, (await Store.FindRunAsync(Build.EnvironmentId, run))!.Tags);
            },
            iter: 40);

    internal async Task<IEnumerable<string>> TagsAsync() => (await Store.FindRunAsync(Build.EnvironmentId, Build.RunId))!.Tags;

    internal void AssertTenOf(IReadOnlyCollection<(string Tag, AddTagsOutcome Outcome)> outcomes)
    {
        var acknowledged = outcomes.Where(o => o.Outcome is AddTagsOutcome.Added).Select(o => o.Tag).Order(StringComparer.Ordinal);
        var stored = TagsAsync().GetAwaiter().GetResult().ToList();

        Assert.Equal(TagRule.Maximum, stored.Count);
        Assert.Equal(stored.Order(StringComparer.Ordinal), acknowledged);
        Assert.Equal(outcomes.Count - TagRule.Maximum, outcomes.Count(o => o.Outcome is AddTagsOutcome.TooMany));
    }

    private static IEnumerable<string> Numbers(int from, int count) => Enumerable.Range(from, count).Select(n => $"{n}");

    private async Task<AddTagsOutcome> AddAsync(params string[] tags) => await Store.AddTagsAsync(Build.EnvironmentId, Build.RunId, tags);
}
