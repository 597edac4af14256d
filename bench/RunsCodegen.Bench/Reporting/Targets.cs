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
}
