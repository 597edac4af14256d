using Runs.Server.Storage;
using Runs.Server.Traces;

namespace Runs.Server.Tests.Traces;

public sealed class AncestorOverrideTests
{
    private const string Cancellation = """{"name":"cancellation","time":"2026-01-01T00:00:00.000Z","properties":{"reason":"enough"}}""";
    private const string Attempt2 = """{"name":"attempt_failed","time":"2026-01-01T00:00:01.000Z","properties":{"exception":{"message":"two"},"attemptNumber":2,"runId":"run_test"}}""";
    private const string Attempt2OfAnother = """{"name":"attempt_failed","time":"2026-01-01T00:00:01.000Z","properties":{"exception":{"message":"x"},"attemptNumber":2,"runId":"run_x"}}""";
    private const string Attempt2AsException = """{"name":"exception","time":"2026-01-01T00:00:01.000Z","properties":{"exception":{"message":"two"}}}""";

    private static readonly SpanRow Cancelled = Build.Span("r") with { IsCancelled = true, EventsJson = Utf8($"[{Cancellation}]") };
    private static readonly SpanRow Failed = Build.Span("r") with { IsError = true, EventsJson = Utf8($"[{Attempt2OfAnother},{Attempt2}]") };
    private static readonly SpanRow Open = Build.Span("s", "r", 30).Partial();

    [Fact]
    public async Task A_cancelled_ancestor_cancels_what_is_partial()
    {
        var span = await AssembleAsync(Cancelled, Open);

        Assert.Equal((true, false, false), (span.IsCancelled, span.IsPartial, span.IsError));
        Assert.Equal(70, span.DurationNs);
        Assert.Equal($"[{Cancellation}]", span.Events());
    }

    [Fact]
    public async Task What_began_after_its_ancestor_ended_has_a_negative_duration() =>
        Assert.Equal(-50, (await AssembleAsync(Cancelled, Build.Span("s", "r", 150).Partial())).DurationNs);

    [Fact]
    public async Task The_events_of_the_span_come_first()
    {
        const string Own = """{"name":"own","time":"2026-01-01T00:00:00.000Z","properties":{}}""";

        Assert.Equal($"[{Own},{Cancellation}]", (await AssembleAsync(Cancelled, Open.WithEvents($"[{Own}]"))).Events());
    }

    [Fact]
    public async Task A_cancelled_ancestor_without_the_event_cancels_as_well()
    {
        var span = await AssembleAsync(Build.Span("r") with { IsCancelled = true }, Open);

        Assert.True(span.IsCancelled);
        Assert.Equal("[]", span.Events());
    }

    [Fact]
    public async Task A_failed_attempt_fails_what_is_partial_in_it()
    {
        var span = await AssembleAsync(Failed, Open with { AttemptNumber = 2 });

        Assert.Equal((false, false, true), (span.IsCancelled, span.IsPartial, span.IsError));
        Assert.Equal(70, span.DurationNs);
        Assert.Equal($"[{Attempt2AsException},{Attempt2}]", span.Events());
    }

    public static TheoryData<string, SpanRow, SpanRow> Unchanged => new()
    {
        { "the span has ended", Cancelled, Build.Span("s", "r") },
        { "the span is a log line", Cancelled, Open with { Level = StoredLevel.Info } },
        { "the ancestor succeeded", Build.Span("r"), Open },
        { "the ancestor is partial", Cancelled.Partial(), Open },
        { "the ancestor is a log line", Cancelled with { Level = StoredLevel.Error }, Open },
        { "another attempt failed", Failed, Open with { AttemptNumber = 1 } },
        { "the attempt is unknown", Failed, Open },
        { "the attempt is of another run", Failed, Open with { AttemptNumber = 2, RunId = "run_other" } },
        { "the failed ancestor names no attempt", Failed.WithEvents("[]"), Open with { AttemptNumber = 2 } },
    };

    [Theory]
    [MemberData(nameof(Unchanged))]
    public async Task Otherwise_the_span_stays_as_it_is(string because, SpanRow ancestor, SpanRow span)
    {
        var result = await AssembleAsync(ancestor, span);

        Assert.True(span == result, because);
    }

    [Fact]
    public async Task Partial_spans_and_log_lines_on_the_way_are_passed_over()
    {
        var tree = await TraceAssembler.AssembleAsync(
            [Cancelled, Build.Span("a", "r", 1).Partial(), Build.Span("b", "a", 2) with { Level = StoredLevel.Info }, Build.Span("s", "b", 3).Partial()],
            "r");

        Assert.True(tree!.Children[0].Children[0].Children[0].Span.IsCancelled);
    }

    [Fact]
    public async Task The_nearest_ancestor_that_ended_decides()
    {
        var tree = await TraceAssembler.AssembleAsync([Cancelled, Build.Span("a", "r", 1), Build.Span("s", "a", 2).Partial()], "r");

        Assert.True(tree!.Children[0].Children[0].Span.IsPartial);
    }

    [Fact]
    public async Task An_ancestor_above_the_root_decides_too()
    {
        var root = await TraceAssembler.AssembleAsync([Cancelled, Open], "s");

        Assert.True(root!.Span.IsCancelled);
        Assert.Equal("r", root.Span.ParentSpanId);
    }

    private static async Task<SpanRow> AssembleAsync(SpanRow ancestor, SpanRow span) =>
        Assert.Single((await TraceAssembler.AssembleAsync([ancestor, span], "r"))!.Children).Span;

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
