using System.Text.RegularExpressions;

namespace RunsCodegen.PackageTests;

/// <summary>A <c>dotnet build</c> (or clean, or pack) that has ended.</summary>
internal sealed partial record Build(ProcessRun Run)
{
    /// <summary>How often the generator was started: MSBuild prints each command line that it runs.</summary>
    public int GeneratorRuns => GeneratorCommand().Count(Run.Output);

    /// <summary>The different errors, in the order they were printed, without the project they are of.</summary>
    public string[] Errors => ErrorLine().Matches(Run.Output).Select(m => m.Groups["error"].Value.Trim()).Distinct(StringComparer.Ordinal).ToArray();

    public static async Task<Build> StartAsync(string folder, params string[] arguments) =>
        new(await ProcessRun.DotnetAsync(folder, [.. arguments, "-nodeReuse:false", "-tl:off", "-v:n"]));

    public Build Succeeded()
    {
        Run.Succeeded();
        return this;
    }

    /// <summary>The errors of a build that failed.</summary>
    public string[] Failed()
    {
        Assert.True(Run.ExitCode != 0, Run.All);
        return Errors;
    }

    [GeneratedRegex(@"runs-codegen(\.dll|\.exe)?"" build ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex GeneratorCommand();

    [GeneratedRegex(@"^[ \t]*(?:\d+>)?(?<error>\S[^\n]*?error [^\n]*?)(?: \[[^\n\]]*proj[^\n\]]*\])?\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ErrorLine();
}
