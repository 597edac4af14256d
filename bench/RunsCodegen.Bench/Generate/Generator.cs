using System.Reflection;
using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Generate;

/// <summary>A generator as a program.</summary>
internal sealed class Generator
{
    private readonly Func<Document, string, string[]> _arguments;
    private readonly Dictionary<(string Document, string Group), string> _outputs = [];

    private Generator(string name, Func<Document, string, string[]> arguments) => (Name, _arguments) = (name, arguments);

    /// <summary>Ours, compiled ahead of time as the package for MSBuild brings it.</summary>
    public static Generator Ours { get; } = new("ours", (document, output) => OurArguments(ReadyTool.Path, document, output));

    /// <summary>Ours, as the tool of the command line is.</summary>
    public static Generator OursPlain { get; } = new("ours, not compiled ahead", (document, output) =>
        OurArguments(Built("src/RunsCodegen.Cli", "runs-codegen.dll"), document, output));

    /// <summary>NSwag's library in a small program.</summary>
    public static Generator NSwag { get; } = new("NSwag", (document, output) =>
        [Built("bench/RunsCodegen.Bench.NSwag", "RunsCodegen.Bench.NSwag.dll"), document.Path, Path.Combine(output, "Peer.cs")]);

    /// <summary>Whose it is.</summary>
    public string Name { get; }

    /// <summary>Makes everything anew, in a folder that was never there: a file system is slow to add files where thousands were just deleted.</summary>
    public ChildProcess Run(Document document, string group)
    {
        var output = Path.Combine(Cache.Folder, "out", group, Path.GetRandomFileName());
        Directory.CreateDirectory(output);
        _outputs[(document.Id, group)] = output;
        return ChildProcess.Run("dotnet", _arguments(document, output));
    }

    /// <summary>The C# that it made last.</summary>
    public IReadOnlyList<string> Sources(Document document, string group) =>
        [.. Directory.EnumerateFiles(_outputs[(document.Id, group)], "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>Deletes what was made for a group.</summary>
    public static void Forget(string group) => Directory.Delete(Path.Combine(Cache.Folder, "out", group), recursive: true);

    private static string[] OurArguments(string tool, Document document, string output) =>
        [tool, "generate", document.Path, "--output", output, "--namespace", "Bench", "--target", "models", "--target", "client", .. Lenient()];

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
