using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Start;

/// <summary>What we aim at.</summary>
internal static class StartTargets
{
    private const string Why = "the whole server is measured: credentials, limits of rates, CORS, compression and health; most of the time is spent by ASP.NET Core's own services.";

    public static readonly IReadOnlyList<Claim> Claims =
    [
        new("Native AOT (endpoints): first 200", "start-server", 40) { Metric = Metric.Milliseconds, Why = Why },
        new("Native AOT (endpoints): memory", "start-server", 30_000_000) { Metric = Metric.Resident, Why = Why },
    ];
}
