using Runs.Server.Storage;
using Runs.Server.Traces;

namespace Runs.Server.Tests.Traces;

public sealed class TraceReaderTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private SqliteRunStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _store = SqliteRunStore.Open(_folder.File("runs.db"));
        await _store.SaveEnvironmentAsync(new RunEnvironment(Build.EnvironmentId, "tr_dev_test", StoredEnvironmentType.Development));
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_trace_is_truncated_when_the_limit_is_reached()
    {
        await _store.ImportAsync(Build.Span("r"), Build.Span("a", "r", 1), Build.Span("b", "r", 2), Build.Span("c", "r", 3));

        await AssertTraceAsync(5, "r a b c", isTruncated: false);
        await AssertTraceAsync(4, "r a b c", isTruncated: true);
        await AssertTraceAsync(3, "r a b", isTruncated: true);
        await AssertTraceAsync(1, "r", isTruncated: true);
    }

    [Fact]
    public async Task A_child_run_shows_its_own_subtree_only()
    {
        await _store.ImportAsync(
            Build.Span("top", runId: "run_parent") with { DurationNs = 1000 },
            Build.Span("r", "top", 10),
            Build.Span("a", "r", 20),
            Build.Span("sibling", "top", 30, "run_parent"));

        await AssertTraceAsync(100, "r a", isTruncated: false);
    }

    // The window of the run begins a second before it, so a fetch never holds a parent that is older.
    [Fact]
    public async Task A_run_whose_parent_is_older_than_the_window_is_found_by_walking()
    {
        await _store.ImportAsync(
            Build.Span("top", at: -3 * UnixTime.Second, runId: "run_parent") with { DurationNs = UnixTime.Second, IsCancelled = true },
            Build.Span("middle", "top", -2 * UnixTime.Second, "run_parent").Partial(),
            Build.Span("r", "middle"),
            Build.Span("a", "r", 20).Partial(),
            Build.Span("b", "a", 15),
            Build.Span("late", "a", 101),
            Build.Span("sibling", "top", 30, "run_parent"));

        await AssertTraceAsync(100, "r a b", isTruncated: false);
        // middle and top count as well.
        await AssertTraceAsync(4, "r a", isTruncated: true);
    }

    [Fact]
    public async Task An_unfinished_run_is_cancelled_by_an_ancestor_outside_its_window()
    {
        await _store.ImportAsync(
            Build.Span("top", at: -3 * UnixTime.Second, runId: "run_parent") with { IsCancelled = true },
            Build.Span("r", "top").Partial(),
            Build.Span("a", "r", 20).Partial());

        var root = (await ReadAsync(100))!.Root;

        Assert.True(root.Span.IsCancelled);
        Assert.True(Assert.Single(root.Children).Span.IsCancelled);
    }

    [Fact]
    public async Task A_run_behind_the_first_rows_of_its_trace_is_found_by_walking()
    {
        await _store.ImportAsync(
        [
            Build.Span("top", runId: "run_parent") with { DurationNs = 1000 },
            .. Enumerable.Range(0, 50).Select(i => Build.Span($"noise {i}", "top", i, "run_parent")),
            Build.Span("r", "top", 60),
            Build.Span("a", "r", 61),
        ]);

        await AssertTraceAsync(10, "r a", isTruncated: false);
    }

    [Fact]
    public async Task Walking_in_a_circle_ends()
    {
        await _store.ImportAsync(Build.Span("r"));
        var run = (await _store.FindRunAsync(Build.EnvironmentId, Build.RunId))!;
        await _store.WriteSpansAsync([Build.Span("x", "y", -2 * UnixTime.Second), Build.Span("y", "x", 1, "run_y"), Build.Span("z", "y", 2, "run_y")]);

        var trace = await new TraceReader(_store, 100).ReadAsync(run with { SpanId = "y" });

        Assert.Equal("y x z", string.Join(' ', Flatten(trace!.Root)));
    }

    [Fact]
    public async Task Without_the_runs_own_span_there_is_no_trace()
    {
        await _store.ImportAsync(Build.Span("r"));
        var run = (await _store.FindRunAsync(Build.EnvironmentId, Build.RunId))!;

        Assert.Null(await new TraceReader(_store).ReadAsync(run with { SpanId = "gone" }));
    }

    [Fact]
    public async Task Five_thousand_nested_spans_are_read_by_fetch_and_by_walk()
    {
        await _store.ImportAsync([.. Enumerable.Range(0, 5000).Select(i => Build.Span($"{i}", i == 0 ? null : $"{i - 1}", i) with { DurationNs = 10_000 })]);
        var run = (await _store.FindRunAsync(Build.EnvironmentId, Build.RunId))!;

        Assert.Equal(5000, Flatten((await new TraceReader(_store, 5001).ReadAsync(run))!.Root).Count());
        Assert.Equal(4000, Flatten((await new TraceReader(_store, 4900).ReadAsync(run with { SpanId = "900" }))!.Root).Count());
        // Span 4950 lies beyond the first 4900 rows: the walk climbs until the limit stops it.
        var walked = await new TraceReader(_store, 4900).ReadAsync(run with { SpanId = "4950" });
        Assert.True(walked!.IsTruncated);
    }

    [Fact]
    public async Task Events_get_their_ancestors_word_from_their_own_run_only()
    {
        await _store.ImportAsync(
            Build.Span("top", runId: "run_parent") with { IsCancelled = true, DurationNs = 1000 },
            Build.Span("r", "top", 1).Partial(),
            Build.Span("a", "r", 2) with { IsCancelled = true },
            Build.Span("b", "a", 3).Partial(),
            Build.Span("c", "b", 4).Partial(),
            Build.Span("d", "r", 5).Partial());
        var run = (await _store.FindRunAsync(Build.EnvironmentId, Build.RunId))!;

        var events = await new RunEventReader(_store).ReadAsync(run).ToListAsync();

        Assert.Equal("r:partial a:cancelled b:cancelled c:cancelled d:partial", string.Join(' ', events.Select(e => $"{e.SpanId}:{(e.IsPartial ? "partial" : e.IsCancelled ? "cancelled" : "done")}")));
    }

    private static IEnumerable<string> Flatten(TraceSpan root)
    {
        var waiting = new Stack<TraceSpan>([root]);
        while (waiting.TryPop(out var node))
        {
            yield return node.Span.SpanId;
            node.Children.AsEnumerable().Reverse().ToList().ForEach(waiting.Push);
        }
    }

    private async Task<AssembledTrace?> ReadAsync(int limit) =>
        await new TraceReader(_store, limit).ReadAsync((await _store.FindRunAsync(Build.EnvironmentId, Build.RunId))!);

    private async Task AssertTraceAsync(int limit, string spans, bool isTruncated)
    {
        var trace = (await ReadAsync(limit))!;

        Assert.Equal(spans, string.Join(' ', Flatten(trace.Root)));
        Assert.Equal(isTruncated, trace.IsTruncated);
    }
}
