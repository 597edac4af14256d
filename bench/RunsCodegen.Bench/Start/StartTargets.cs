using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Start;

/// <summary>What we aim at.</summary>
internal static class StartTargets
{
    private const string Why = "the whole server is measured: credentials, limits of rates, CORS, compression, health and logs. What takes its time is spread out: the system mapping the pages of the program, ASP.NET Core finding constructors and middlewares by reflection, its settings, its threads.";

    public static readonly IReadOnlyList<Claim> Claims =
    [
        new("Native AOT (endpoints): first 200", "start-server", 40) { Metric = Metric.Milliseconds, Why = Why },
        new("Native AOT (endpoints): memory", "start-server", 30_000_000) { Metric = Metric.Resident, Why = "most of it is the program itself; the rest is what its services hold." },
    ];
}
