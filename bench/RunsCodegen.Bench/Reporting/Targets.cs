namespace RunsCodegen.Bench.Reporting;

/// <summary>All that we aim at, in one list; the report leaves none out.</summary>
internal static class Targets
{
    /// <summary>Figures.</summary>
    public static readonly IReadOnlyList<Claim> Claims =
    [
        .. Json.JsonTargets.Claims,
        .. Generate.GenerateTargets.Claims,
        .. Server.ServerTargets.Claims,
        .. Client.ClientTargets.Claims,
        .. Streaming.StreamTargets.Claims,
        .. Build.BuildTargets.Claims,
    ];

    /// <summary>What this bench does not measure, and where it is told instead.</summary>
    public static readonly IReadOnlyList<(string What, string Where)> Elsewhere =
    [
        ("Native AOT (endpoints): first 200 after at most 40 ms, at most 30 MB", "**not measured here**: it takes a native toolchain"),
        ("5,000 class files through Scriban: never the bottleneck", "**not measured here**: part of the whole process in `generate`"),
    ];
}
