using Runs.Server.Storage;

namespace Runs.Server.Tests.Storage;

public abstract partial class RunStoreContract
{
    private static readonly TimeWindow Always = new(0, null);

    [Fact]
    public async Task A_span_comes_back_as_it_was_written()
    {
        var written = Build.Span("full", "root", 3) with
        {
            BatchId = "batch_1",
            Message = "Zoë \0 東京",
            DurationNs = 123,
            Level = StoredLevel.Warn,
            Kind = StoredKind.Consumer,
            IsError = true,
            IsDebug = true,
            AttemptNumber = 2,
            PropertiesJson = """{"a":1}"""u8.ToArray(),
            StyleJson = """{"icon":"x"}"""u8.ToArray(),
            EventsJson = """[{"name":"n","time":"2026-01-01T00:00:00.000Z","properties":{}}]"""u8.ToArray(),
        };
        await Store.WriteSpansAsync([written]);

        var read = (await Store.FindSpanAsync(Build.EnvironmentId, Build.TraceId, "full"))!;

        Assert.Equal(written.PropertiesJson.ToArray(), read.PropertiesJson.ToArray());
        Assert.Equal(written.StyleJson.ToArray(), read.StyleJson.ToArray());
        Assert.Equal(written.Events(), read.Events());
        Assert.Equal(written, read with { Id = 0, PropertiesJson = written.PropertiesJson, StyleJson = written.StyleJson, EventsJson = written.EventsJson });
    }

    [Fact]
    public async Task Writing_a_span_again_changes_nothing()
    {
        var span = Build.Span("twice", "root").WithEvents("""[{"name":"n","time":"t","properties":{}},{"name":"n","time":"t","properties":{}}]""");
        await Store.ImportAsync(span);
        var first = (await Store.FindSpanAsync(Build.EnvironmentId, Build.TraceId, "twice"))!;

        await Store.ImportAsync(span);
        var second = (await Store.FindSpanAsync(Build.EnvironmentId, Build.TraceId, "twice"))!;

        Assert.Equal(first.Events(), second.Events());
        Assert.Equal(first with { EventsJson = default, PropertiesJson = default, StyleJson = default }, second with { EventsJson = default, PropertiesJson = default, StyleJson = default });
        Assert.Equal(2, (await Store.ReadTraceAsync(Build.EnvironmentId, Build.TraceId, Always, 10)).Count);
    }

    [Fact]
    public async Task A_trace_is_ordered_by_start_then_by_arrival()
    {
        await Store.WriteSpansAsync([Build.Span("c", at: 5), Build.Span("b", at: 5), Build.Span("a", at: 1)]);

        Assert.Equal(["root", "a", "c", "b"], Ids(await Store.ReadTraceAsync(Build.EnvironmentId, Build.TraceId, Always, 10)));
        Assert.Equal(["root", "a"], Ids(await Store.ReadTraceAsync(Build.EnvironmentId, Build.TraceId, Always, 2)));
    }

    [Fact]
    public async Task A_window_includes_both_its_ends()
    {
        await Store.WriteSpansAsync([Build.Span("a", at: 1), Build.Span("b", at: 2), Build.Span("c", at: 3), Build.Span("d", at: 4)]);
        var window = new TimeWindow(Build.StartNs + 2, Build.StartNs + 3);

        Assert.Equal(["b", "c"], Ids(await Store.ReadTraceAsync(Build.EnvironmentId, Build.TraceId, window, 10)));
        Assert.Equal(["b", "c"], Ids(await ChildrenOfAsync([], window)));
    }

    [Fact]
    public async Task A_trace_is_read_in_its_own_environment_only()
    {
        await Store.WriteSpansAsync([Build.Span("a", environmentId: "env_foreign", runId: "run_foreign")]);

        Assert.Equal(["root"], Ids(await Store.ReadTraceAsync(Build.EnvironmentId, Build.TraceId, Always, 10)));
        Assert.Null(await Store.FindSpanAsync(Build.EnvironmentId, Build.TraceId, "a"));
    }

    [Fact]
    public async Task Children_of_several_parents_are_read_at_once()
    {
        await Store.WriteSpansAsync([Build.Span("a", "root", 1), Build.Span("b", "root", 2), Build.Span("b1", "b", 3), Build.Span("a1", "a", 4), Build.Span("a2", "a1", 5)]);

        var children = await Store.ReadChildrenAsync(Build.EnvironmentId, Build.TraceId, ["a", "b"], Always, 10);

        Assert.Equal(["b1", "a1"], Ids(children));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1200)]
    public async Task Pages_of_a_run_join_without_gap_or_repetition(int pageSize)
    {
        // Ten spans share each start time, so that most pages end among equals.
        var spans = Enumerable.Range(0, 60).Select(i => Build.Span($"s{i:00}", "root", 1 + (i / 10))).Reverse().ToList();
        await Store.WriteSpansAsync(spans);
        var run = (await RunAsync())!;
        var joined = new List<SpanRow>();
        SpanPosition? after = null;
        for (var page = await PageAsync(); page.Count > 0; page = await PageAsync())
        {
            joined.AddRange(page);
            Assert.True(SpanPosition.TryParse(SpanPosition.After(page[^1]).ToCursor(), out var next));
            after = next;
        }

        Assert.Equal(joined.OrderBy(span => span.StartTimeNs).ThenBy(span => span.Id).Select(span => span.SpanId), joined.Select(span => span.SpanId));
        Assert.Equal(61, joined.Select(span => span.SpanId).Distinct().Count());
        Assert.Equal(61, joined.Count);

        async Task<List<SpanRow>> PageAsync() => await Store.ReadRunSpansAsync(run, pageSize, after).ToListAsync();
    }

    [Fact]
    public async Task A_run_longer_than_one_read_is_streamed_whole()
    {
        await Store.WriteSpansAsync([.. Enumerable.Range(0, 1999).Select(i => Build.Span($"s{i:0000}", "root", i % 90))]);
        var run = (await RunAsync())!;

        Assert.Equal(2000, (await Store.ReadRunSpansAsync(run, 25_000).ToListAsync()).Count);
        Assert.Equal(1500, (await Store.ReadRunSpansAsync(run, 1500).ToListAsync()).Count);
    }

    [Fact]
    public async Task Events_are_those_of_the_run_within_its_window_without_debug_ones()
    {
        await Store.WriteSpansAsync(
        [
            Build.Span("mine", "root", 1),
            Build.Span("debug", "root", 2) with { IsDebug = true },
            Build.Span("childs", "root", 3, "run_child"),
            Build.Span("second before", "root", -UnixTime.Second),
            Build.Span("too early", "root", -UnixTime.Second - 1),
            Build.Span("at the end", "root", 100),
            Build.Span("too late", "root", 101),
        ]);

        Assert.Equal(["second before", "root", "mine", "at the end"], Ids(await Store.ReadRunSpansAsync((await RunAsync())!, 100).ToListAsync()));
    }

    private static IEnumerable<string> Ids(IEnumerable<SpanRow> spans) => spans.Select(span => span.SpanId);

    private async Task<Run?> RunAsync() => await Store.FindRunAsync(Build.EnvironmentId, Build.RunId);

    private async Task<IReadOnlyList<SpanRow>> ChildrenOfAsync(string[] others, TimeWindow window)
    {
        await Store.WriteSpansAsync([Build.Span("parent", at: 50), .. "abcd".Select((id, i) => Build.Span($"{id}", "parent", i + 1, traceId: "of children"))]);

        return await Store.ReadChildrenAsync(Build.EnvironmentId, "of children", ["parent", .. others], window, 10);
    }
}
