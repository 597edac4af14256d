using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Build;

/// <summary>What we aim at within a build.</summary>
internal static class BuildTargets
{
    public static readonly IReadOnlyList<Claim> Claims =
    [
        new("Second build of an unchanged project: the target", "build-unchanged", 5) { Metric = Metric.Milliseconds, Why = "nothing runs; these milliseconds are MSBuild comparing the ages of the inputs." },
        new("Build after a change of a small document: the target", "build-changed", 250) { Metric = Metric.Milliseconds, Why = "a process is started for it; of its time the runtime's start is a seventh. Most of the rest is the runtime making types and finding methods that are used a few times; about 500 of them, over values that are no classes, it also compiles, for they cannot be compiled ahead." },
    ];
}
