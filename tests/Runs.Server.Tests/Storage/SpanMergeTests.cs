using Runs.Server.Storage;

namespace Runs.Server.Tests.Storage;

public sealed class SpanMergeTests
{
    private static readonly SpanRow Begun = Build.Span("s", "p", 10).Partial() with { Id = 7, AttemptNumber = 1 };
    private static readonly SpanRow Ended = Build.Span("s", "q", 20, "run_q") with { IsError = true, Message = "ended", Level = StoredLevel.Info };

    [Fact]
    public void The_end_of_a_begun_span_sets_its_outcome()
    {
        var merged = SpanMerge.Merge(Begun, Ended);

        Assert.Equal((false, true, "ended"), (merged.IsPartial, merged.IsError, merged.Message));
        Assert.Equal(1, merged.AttemptNumber);
    }

    [Fact]
    public void Parent_run_level_and_number_are_those_of_the_first_report()
    {
        var merged = SpanMerge.Merge(Begun, Ended);

        Assert.Equal(("p", Build.RunId, StoredLevel.Trace, 7), (merged.ParentSpanId, merged.RunId, merged.Level, merged.Id));
    }

    [Fact]
    public void The_earliest_start_counts_and_the_end_stays()
    {
        var merged = SpanMerge.Merge(Begun, Ended);

        Assert.Equal((Begun.StartTimeNs, Ended.EndTimeNs), (merged.StartTimeNs, merged.EndTimeNs));
    }

    [Fact]
    public void A_begun_span_that_arrives_late_does_not_reopen_what_ended()
    {
        var merged = SpanMerge.Merge(Ended with { Level = StoredLevel.Trace }, Begun);

        Assert.Equal((false, true, "ended"), (merged.IsPartial, merged.IsError, merged.Message));
        Assert.Equal((Begun.StartTimeNs, Ended.EndTimeNs), (merged.StartTimeNs, merged.EndTimeNs));
    }

    [Fact]
    public void Of_two_ends_the_later_report_counts() =>
        Assert.False(SpanMerge.Merge(Ended, Ended with { IsError = false }).IsError);

    [Fact]
    public void A_log_line_does_not_become_partial() =>
        Assert.False(SpanMerge.Merge(Begun with { Level = StoredLevel.Info }, Begun).IsPartial);

    [Fact]
    public void Events_of_both_reports_are_kept_and_equal_ones_once() =>
        Assert.Equal("""[{"name":"a"},{"name":"a"},{"name":"b"},{"name":"c"}]""", SpanMerge.Merge(Begun.WithEvents("""[{"name":"a"},{"name":"a"},{"name":"b"}]"""), Ended.WithEvents("""[{"name":"b"},{"name":"c"}]""")).Events());
}
