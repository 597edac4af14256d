using System.Globalization;
using RunsCodegen.Bench.Generate;
using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Build;

/// <summary>A small library that generates in its build; outside of what this repository's own projects share.</summary>
internal sealed class BuiltProject
{
    private readonly string _folder;
    private readonly string? _target;

    /// <summary>Writes the project and restores it.</summary>
    /// <param name="name">Whose generator it has.</param>
    /// <param name="target">The target that generates; null where none does.</param>
    /// <param name="lines">The lines of the project about that generator.</param>
    public BuiltProject(string name, string? target, string lines)
    {
        (Name, _target) = (name, target);
        _folder = Path.Combine(Cache.Folder, "build", name.Replace(' ', '-'));
        Directory.CreateDirectory(_folder);
        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            File.WriteAllText(Path.Combine(_folder, file), "<Project />\n");
        }

        File.WriteAllText(Path.Combine(_folder, "Built.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
            {lines}
            </Project>
            """);
        Spec = Path.Combine(_folder, "openapi.yaml");
        File.Copy(Path.Combine(ResultFile.Root, "spec", "runs.openapi.yaml"), Spec, overwrite: true);
        Run("restore");
    }

    /// <summary>Whose generator it has.</summary>
    public string Name { get; }

    /// <summary>The project's own copy of the document.</summary>
    public string Spec { get; }

    /// <summary>Adds a C# file.</summary>
    public BuiltProject With(string file, string text)
    {
        File.WriteAllText(Path.Combine(_folder, file), text);
        return this;
    }

    /// <summary>Builds, and says how long the target took that generates; MSBuild counts in milliseconds.</summary>
    public (ChildProcess Process, TimeSpan Target) Build()
    {
        var log = Path.Combine(_folder, "build.log");
        var process = Run("build", "--no-restore", "-m:1", "-nodeReuse:false", $"-flp:logfile={log};performancesummary;verbosity=normal");
        var time = File.ReadLines(log).Select(TargetTime).Where(t => t is not null).Max();
        return (process, time ?? default);
    }

    private ChildProcess Run(string command, params string[] arguments)
    {
        var process = ChildProcess.Run("dotnet", [command, Path.Combine(_folder, "Built.csproj"), "-nologo", "-v:quiet", .. arguments]);
        return process.ExitCode == 0 ? process : throw new InvalidOperationException($"{Name} does not build: {process.Errors}");
    }

    // "       52 ms  NameOfTheTarget                1 calls"
    private TimeSpan? TargetTime(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var time, "ms", var target, _, "calls"] && target == _target
            ? TimeSpan.FromMilliseconds(double.Parse(time, CultureInfo.InvariantCulture))
            : null;
}
