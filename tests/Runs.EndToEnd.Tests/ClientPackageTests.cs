using System.Diagnostics;

namespace Runs.EndToEnd.Tests;

/// <summary>The package as its users meet it: packed, restored into a new project, run.</summary>
public class ClientPackageTests
{
    [Fact]
    public async Task The_sample_of_the_clients_manual_runs_against_the_server_from_the_package_alone()
    {
        await using var server = await RunningServer.StartAsync();
        await server.WriteAsync(Spans.Fan("run_1234", 1));
        using var folder = new TemporaryFolder();
        await DotnetAsync(folder, ["pack", Repository.PathOf("src/Runs.Client/Runs.Client.csproj"), "--configuration", Repository.Configuration, "--output", folder.File("feed")]);
        var version = Path.GetFileNameWithoutExtension(Directory.GetFiles(folder.File("feed"), "*.nupkg").Single())["Runs.Client.".Length..];
        await File.WriteAllTextAsync(folder.File("Program.cs"), ClientManual.Sample());
        await File.WriteAllTextAsync(folder.File("Directory.Build.props"), "<Project />");
        await File.WriteAllTextAsync(folder.File("Quickstart.csproj"), Project(folder, version));

        await DotnetAsync(folder, ["build", folder.File("Quickstart.csproj"), "--output", folder.File("app"), "--nologo"]);
        var output = await DotnetAsync(
            folder,
            [folder.File("app/Quickstart.dll")],
            ("TRIGGER_API_URL", server.Address.ToString()),
            ("TRIGGER_SECRET_KEY", RunningServer.Key));

        Assert.Equal("Successfully set 2 new tags.", output.Trim());
        Assert.Equal(["tag-1", "tag-2"], (await server.Store.FindRunAsync(RunningServer.EnvironmentId, "run_1234"))!.Tags);
    }

    // Packages come from the folder that every project shares, except ours, which must be the one just packed.
    private static string Project(TemporaryFolder folder, string version) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <RestoreAdditionalProjectSources>{folder.File("feed")}</RestoreAdditionalProjectSources>
            <RestorePackagesPath>{folder.File("packages")}</RestorePackagesPath>
            <RestoreAdditionalProjectFallbackFolders>{SharedPackages()}</RestoreAdditionalProjectFallbackFolders>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Runs.Client" Version="[{version}]" />
          </ItemGroup>
        </Project>
        """;

    private static string SharedPackages() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static async Task<string> DotnetAsync(TemporaryFolder folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder.Path, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        // A test runner inherits settings of the build that started it, and CI changes how a restore behaves.
        foreach (var name in start.Environment.Keys.Where(n => n == "CI" || n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        // A node that stays behind would keep the folder and the pipes open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{output}\n{await error}");
        return output;
    }
}
