using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Streaming;

/// <summary>What we aim at with many rows; a list that is then serialised is 1.00.</summary>
internal static class StreamTargets
{
    public static readonly IReadOnlyList<Claim> Claims =
    [
        new("A million events from SQLite, time", "stream-events", 0.50)
        {
            Why = "SQLite's own cursor takes most of the time.",
        },
        new("A million events from SQLite, memory", "stream-events", 0.25) { Metric = Metric.Memory },
    ];
}
