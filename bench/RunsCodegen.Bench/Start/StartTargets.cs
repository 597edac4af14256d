using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Start;

/// <summary>What we aim at.</summary>
internal static class StartTargets
{
    private const string Why = "the whole server is measured: credentials, limits of rates, CORS, compression, health and logs. About half of the time its services are put together, most of that making generic types (ILogger<T>, IOptions<T>) that only the running program names; a fifth is the runtime unpacking what it knows of the program's types.";

    public static readonly IReadOnlyList<Claim> Claims =
    [
        new("Native AOT (endpoints): first 200", "start-server", 40) { Metric = Metric.Milliseconds, Why = Why },
        new("Native AOT (endpoints): memory", "start-server", 30_000_000) { Metric = Metric.Resident, Why = "more than half of it is the program itself, of which most is touched at the start (see above); the rest is what its services hold." },
    ];
}
