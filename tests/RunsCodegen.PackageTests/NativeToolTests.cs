using RunsCodegen.Testing;

namespace RunsCodegen.PackageTests;

/// <summary>The native program, in which whatever nothing refers to is left out: it does all that the tool for any machine does.</summary>
public sealed class NativeToolTests(Packages packages) : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task It_makes_what_is_committed_in_this_repository()
    {
        (await RunAsync("generate", "spec/runs.openapi.yaml", "--output", _scratch["out"], "--namespace", "Runs", "--options", "spec/runscodegen.json")).Succeeded();
        Assert.Equal(packages.Repository.CommittedOutput, FolderState.BytesOf(_scratch["out"]));
    }

    [Fact]
    public async Task It_explains_and_reports_a_mistake_at_its_line()
    {
        Assert.StartsWith("# RCG1001", (await RunAsync("explain", "RCG1001")).Succeeded().Output, StringComparison.Ordinal);

        var path = _scratch.Write("pets.yaml", ConsumerProject.Pets.Replace("schema: { $ref: \"#/components/schemas/Pet\" }", "schema: { $ref: ", StringComparison.Ordinal));
        var broken = await RunAsync("generate", path, "--output", _scratch["out"]);
        Assert.Equal(1, broken.ExitCode);
        Assert.Matches(@"pets\.yaml\(1\d,\d+\): error RCG1001: ", broken.Error);
        Assert.False(Directory.Exists(_scratch["out"]));
    }

    private Task<ProcessRun> RunAsync(params string[] arguments)
    {
        Assert.SkipUnless(NativeLinker.IsPresent, Packages.NoLinker);
        return ProcessRun.StartAsync(packages.NativeTool, packages.Repository.Root, arguments);
    }
}
