using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Json;

/// <summary>What we aim at in memory; System.Text.Json's source generation is 1.00.</summary>
internal static class JsonTargets
{
    private const string Making = "texts, lists and records that any reader makes take a large part of it, as the limit shows.";
    private const string Writing = "many short texts, times and numbers, none of which stands out.";
    private const string Skipping = "what nobody asked for is still checked to be JSON, which takes about as long as the framework's own reader takes for it.";

    public static readonly IReadOnlyList<Claim> Claims =
    [
        new("Read 1,000 events", "read-events", 0.30) { Why = Making },
        new("Write 1,000 events", "write-events", 0.28) { Why = Writing },
        new("Read a trace of 10,000 spans", "read-trace", 0.45) { Why = Making },
        new("Write a trace of 10,000 spans that was read before", "write-trace-read", 0.28) { Why = Writing },
        new("Write a trace of 10,000 spans that a caller built", "write-trace", 0.28) { Why = Writing },
        .. Inputs("events"),
        .. Inputs("trace"),
    ];

    private static IEnumerable<Claim> Inputs(string what)
    {
        foreach (var input in (string[])["indented", "reordered", "unknown", "escapes", "Japanese"])
        {
            yield return new($"Read {what}, {input}", $"read-{what}-{input}", 0.45) { Why = input == "unknown" ? Skipping : Making };
        }

        foreach (var input in (string[])["escapes", "Japanese"])
        {
            yield return new($"Write {what}, {input}", $"write-{what}-{input}", 0.45) { Why = Writing };
        }
    }
}
