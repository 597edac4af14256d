namespace RunsCodegen.PackageTests;

/// <summary>The package RunsCodegen.Cli, installed as a tool.</summary>
public sealed class ToolTests(Packages packages) : IAsyncLifetime
{
    private readonly Scratch _scratch = new();

    public async ValueTask InitializeAsync()
    {
        var config = _scratch.Write("NuGet.config", packages.Config);
        _scratch.Write("pets.yaml", ConsumerProject.Pets);
        (await ProcessRun.DotnetAsync(_scratch.Root, "tool", "install", "RunsCodegen.Cli", "--version", Packages.Version, "--tool-path", "tools", "--configfile", config)).Succeeded();
    }

    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Help_names_the_commands()
    {
        var help = (await RunAsync("--help")).Succeeded();
        Assert.All((string[])["generate", "check", "lint", "explain"], command => Assert.Contains(command, help.Output, StringComparison.Ordinal));
        Assert.Empty(help.Error);
    }

    [Fact]
    public async Task Generating_twice_gives_the_same_bytes_and_writes_nothing_the_second_time()
    {
        (await RunAsync("generate", "pets.yaml", "--output", "out")).Succeeded();
        var before = FolderState.Of(_scratch["out"]);
        Assert.Contains(before, line => line.StartsWith("Models/Pet.g.cs ", StringComparison.Ordinal));

        Assert.Contains(" 0 written, 0 removed", (await RunAsync("generate", "pets.yaml", "--output", "out")).Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal(before, FolderState.Of(_scratch["out"]));

        (await RunAsync("generate", "pets.yaml", "--output", "other")).Succeeded();
        Assert.Equal(FolderState.BytesOf(_scratch["out"]), FolderState.BytesOf(_scratch["other"]));
    }

    [Fact]
    public async Task Check_ends_with_0_until_a_file_is_changed_and_then_with_4()
    {
        (await RunAsync("generate", "pets.yaml", "--output", "out")).Succeeded();
        (await RunAsync("check", "pets.yaml", "--output", "out")).Succeeded();

        await File.AppendAllTextAsync(_scratch["out/Models/Pet.g.cs"], "// mine\n");
        var changed = FolderState.Of(_scratch["out"]);
        var check = await RunAsync("check", "pets.yaml", "--output", "out");
        Assert.Equal(4, check.ExitCode);
        Assert.Contains("out/Models/Pet.g.cs: error RCG5004: ", check.Error, StringComparison.Ordinal);
        Assert.Equal(changed, FolderState.Of(_scratch["out"]));
    }

    [Fact]
    public async Task Explain_prints_the_page_of_a_diagnostic() =>
        Assert.StartsWith("# RCG5004", (await RunAsync("explain", "RCG5004")).Succeeded().Output, StringComparison.Ordinal);

    private Task<ProcessRun> RunAsync(params string[] arguments) =>
        ProcessRun.StartAsync(Path.Combine(_scratch["tools"], "runs-codegen"), _scratch.Root, arguments);
}
