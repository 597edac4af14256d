using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Build;

/// <summary>What we aim at within a build.</summary>
internal static class BuildTargets
{
    public static readonly IReadOnlyList<Claim> Claims =
    [
        new("Second build of an unchanged project: the target", "build-unchanged", 5) { Metric = Metric.Milliseconds, Why = "nothing runs; these milliseconds are MSBuild comparing the ages of the inputs." },
        new("Build after a change of a small document: the target", "build-changed", 250) { Metric = Metric.Milliseconds, Why = "a native program is started for it; what it does not take itself is MSBuild making its tasks." },
    ];
}
