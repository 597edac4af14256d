using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Generate;

/// <summary>What we aim at on the largest document; NSwag is 1.00.</summary>
internal static class GenerateTargets
{
    public static readonly IReadOnlyList<Claim> Claims =
    [
        new("GitHub's description to models and client, whole process: time", "generate-github", 0.35),
        new("GitHub's description to models and client, whole process: processor's time", "generate-github", 0.35) { Metric = Metric.Cpu },
        new("GitHub's description to models and client, whole process: memory", "generate-github", 0.6) { Metric = Metric.Memory },
        new("Compile what was generated of GitHub's description", "compile-github", 1.0),
    ];
}
