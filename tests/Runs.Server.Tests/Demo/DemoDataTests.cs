using Runs.Server.Demo;
using Runs.Server.Storage;
using Runs.Server.Traces;

namespace Runs.Server.Tests.Demo;

public sealed class DemoDataTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private SqliteRunStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _store = SqliteRunStore.Open(_folder.File("runs.db"));
        await DemoData.WriteAsync(_store, new FixedClock(Now));
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_trace_has_something_of_everything()
    {
        var spans = Flatten((await new TraceReader(_store).ReadAsync(await RunAsync()))!.Root);

        Assert.True(spans.Count >= 60, $"{spans.Count} spans");
        Assert.Equal(Enum.GetValues<StoredLevel>(), spans.Select(span => span.Level).Distinct().Order());
        Assert.Equal([1, 2, 3], spans.Where(span => span.RunId == DemoData.RunId && span.AttemptNumber.HasValue).Select(span => span.AttemptNumber!.Value).Distinct().Order());
        Assert.Contains(spans, span => span.RunId == DemoData.ChildRunId);
        Assert.Contains(spans, span => span.IsCancelled && span.Message == "fold");
        Assert.Contains(spans, span => span.IsError && span.Message == "keep the shelf free" && span.Events().Contains("attempt_failed", StringComparison.Ordinal));
        Assert.DoesNotContain(spans, span => span.IsPartial);
    }

    [Fact]
    public async Task The_runs_have_no_tags_and_happened_a_minute_ago()
    {
        var run = await RunAsync();

        Assert.Empty(run.Tags);
        Assert.Equal(Now.AddMinutes(-1), UnixTime.ToTime(run.CreatedAtNs));
        Assert.Equal("print-label", (await _store.FindRunAsync(DemoData.EnvironmentId, DemoData.ChildRunId))!.TaskIdentifier);
        Assert.NotNull(await _store.FindRunAsync(DemoData.OtherEnvironmentId, DemoData.OtherRunId));
    }

    [Fact]
    public async Task Writing_the_demo_again_later_leaves_it_alone()
    {
        await _store.AddTagsAsync(DemoData.EnvironmentId, DemoData.RunId, ["kept"]);
        var before = await RunAsync();
        await DemoData.WriteAsync(_store, new FixedClock(Now.AddHours(1)));

        Assert.Equal((before.CreatedAtNs, "kept"), ((await RunAsync()).CreatedAtNs, Assert.Single((await RunAsync()).Tags)));
    }

    [Fact]
    public async Task Stored_json_is_in_shape()
    {
        foreach (var span in await _store.ReadTraceAsync(DemoData.EnvironmentId, (await RunAsync()).TraceId, new TimeWindow(0, null), 1000))
        {
            foreach (var json in (ReadOnlyMemory<byte>[])[span.PropertiesJson, span.StyleJson, span.EventsJson])
            {
                System.Text.Json.JsonDocument.Parse(json).Dispose();
            }
        }
    }

    private static List<SpanRow> Flatten(TraceSpan root) => [root.Span, .. root.Children.SelectMany(Flatten)];

    private async Task<Run> RunAsync() => (await _store.FindRunAsync(DemoData.EnvironmentId, DemoData.RunId))!;

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
