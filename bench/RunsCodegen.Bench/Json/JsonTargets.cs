using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Json;

/// <summary>What we aim at in memory; System.Text.Json's source generation is 1.00.</summary>
internal static class JsonTargets
{
    public static readonly IReadOnlyList<Claim> Claims =
    [
        new("Read 1,000 events", "read-events", 0.30),
        new("Write 1,000 events", "write-events", 0.28),
        new("Read a trace of 10,000 spans", "read-trace", 0.45),
        new("Write a trace of 10,000 spans", "write-trace", 0.28),
        .. Inputs("events"),
        .. Inputs("trace"),
    ];

    private static IEnumerable<Claim> Inputs(string what)
    {
        foreach (var input in (string[])["indented", "reordered", "unknown", "escapes", "Japanese"])
        {
            yield return new($"Read {what}, {input}", $"read-{what}-{input}", 0.45);
        }

        foreach (var input in (string[])["escapes", "Japanese"])
        {
            yield return new($"Write {what}, {input}", $"write-{what}-{input}", 0.45);
        }
    }
}
