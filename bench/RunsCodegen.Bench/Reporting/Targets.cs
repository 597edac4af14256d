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
        .. Start.StartTargets.Claims,
        .. Client.ClientTargets.Claims,
        .. Streaming.StreamTargets.Claims,
        .. Build.BuildTargets.Claims,
    ];

    /// <summary>What this bench does not measure, and where it is told instead.</summary>
    public static readonly IReadOnlyList<(string What, string Where)> Elsewhere =
    [
        ("5,000 class files through Scriban: never the bottleneck", "**not measured here**: part of the whole process in `generate`"),
    ];
}
