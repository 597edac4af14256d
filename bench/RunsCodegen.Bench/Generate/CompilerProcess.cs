using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace RunsCodegen.Bench.Generate;

/// <summary>The SDK's own compiler as a program, called as <c>dotnet build -c Release</c> calls it for a library, without analyzers.</summary>
internal static class CompilerProcess
{
    private static readonly string[] Options =
    [
        "/nologo", "/unsafe-", "/checked-", "/nowarn:1701,1702", "/fullpaths", "/nostdlib+", "/errorreport:prompt", "/warn:10", "/define:TRACE;RELEASE;NET;NET10_0",
        "/highentropyva+", "/nullable:enable", "/debug:portable", "/filealign:512", "/optimize+", "/target:library", "/utf8output", "/deterministic+", "/langversion:14.0",
    ];

    private static readonly string Tools = typeof(CompilerProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "MSBuildTools").Value!;

    private static readonly string Program = Path.Combine(Tools, "Roslyn", "bincore", "csc.dll");

    /// <summary>The compiler's version.</summary>
    public static string Version => FileVersionInfo.GetVersionInfo(Program).ProductVersion!.Split('+')[0];

    /// <summary>Compiles files into an assembly beside the first of them.</summary>
    public static ChildProcess Run(IReadOnlyList<string> sources, params string[] more)
    {
        var arguments = sources[0] + ".rsp";
        File.WriteAllLines(arguments, [.. Options, $"/out:\"{sources[0]}.dll\"", .. References(), .. sources.Select(path => $"\"{path}\"")]);
        return ChildProcess.Run("dotnet", [Program, "/noconfig", "@" + arguments, .. more]);
    }

    /// <summary>The first errors that it finds, as it prints them; none when it makes an assembly.</summary>
    public static IReadOnlyList<string> Errors(IReadOnlyList<string> sources)
    {
        var run = Run(sources, "/warn:0");
        string[] errors = [.. run.Errors.Split('\n').Where(line => line.Contains("error CS", StringComparison.Ordinal))];
        return run.ExitCode == 0 || errors.Length > 0 ? errors : throw new InvalidOperationException($"The compiler fails: {run.Errors}");
    }

    // The reference assemblies that lie beside the SDK, of the version that it builds for.
    private static IEnumerable<string> References()
    {
        var major = Environment.Version.Major.ToString(CultureInfo.InvariantCulture);
        var packs = Path.Combine(Tools, "..", "..", "packs", "Microsoft.NETCore.App.Ref");
        var pack = Directory.GetDirectories(packs, major + ".*").Order(StringComparer.Ordinal).Last();
        return Directory.GetFiles(Path.Combine(pack, "ref", $"net{major}.0"), "*.dll").Select(path => $"/reference:\"{path}\"");
    }
}
