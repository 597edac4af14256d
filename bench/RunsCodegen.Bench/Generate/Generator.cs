using System.Reflection;
using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Generate;

/// <summary>A generator as a program.</summary>
internal sealed class Generator
{
    private readonly Func<Document, string, string[]> _command;
    private readonly Dictionary<(string Document, string Group), string> _outputs = [];

    private Generator(string name, Func<Document, string, string[]> command) => (Name, _command) = (name, command);

    /// <summary>Ours, the native program of the package for MSBuild.</summary>
    public static Generator Ours { get; } = new("ours", (document, output) => [NativeTool.Path, .. OurArguments(document, output)]);

    /// <summary>Ours, as it runs on any machine: compiled as it runs.</summary>
    public static Generator OursPlain { get; } = new("ours, on .NET", (document, output) =>
        ["dotnet", Built("src/RunsCodegen.Cli", "runs-codegen.dll"), .. OurArguments(document, output)]);

    /// <summary>NSwag's library in a small program.</summary>
    public static Generator NSwag { get; } = new("NSwag", (document, output) =>
        ["dotnet", Built("bench/RunsCodegen.Bench.NSwag", "RunsCodegen.Bench.NSwag.dll"), document.Path, Path.Combine(output, "Peer.cs")]);

    /// <summary>Whose it is.</summary>
    public string Name { get; }

    /// <summary>Makes everything anew, in a folder that was never there: a file system is slow to add files where thousands were just deleted.</summary>
    public ChildProcess Run(Document document, string group)
    {
        var output = Path.Combine(Cache.Folder, "out", group, Path.GetRandomFileName());
        Directory.CreateDirectory(output);
        _outputs[(document.Id, group)] = output;
        var command = _command(document, output);
        return ChildProcess.Run(command[0], command[1..]);
    }

    /// <summary>The C# that it made last.</summary>
    public IReadOnlyList<string> Sources(Document document, string group) =>
        [.. Directory.EnumerateFiles(_outputs[(document.Id, group)], "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>Deletes what was made for a group.</summary>
    public static void Forget(string group) => Directory.Delete(Path.Combine(Cache.Folder, "out", group), recursive: true);

    private static string[] OurArguments(Document document, string output) =>
        ["generate", document.Path, "--output", output, "--namespace", "Bench", "--target", "models", "--target", "client", .. Lenient()];

    // What it refuses is left out and reported, so that a document with one odd operation can be compared too.
    private static IEnumerable<string> Lenient() => Directory.GetFiles(Path.Combine(ResultFile.Root, "docs", "diagnostics"), "RCG3*.md")
        .Where(page => File.ReadLines(page).Skip(2).First().StartsWith("*Error", StringComparison.Ordinal))
        .SelectMany(page => (string[])["--severity", Path.GetFileNameWithoutExtension(page) + "=warning"]);

    private static string Built(string project, string file) => Path.Combine(
        ResultFile.Root,
        project,
        "bin",
        typeof(Generator).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration,
        "net10.0",
        file);
}
