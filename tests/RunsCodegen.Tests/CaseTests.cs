using RunsCodegen.Model.Options;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Tests;

/// <summary>Every folder with a <c>spec.yaml</c> or <c>spec.json</c> below <c>Cases</c>.</summary>
public class CaseTests
{
    private static readonly string Root = Repository.PathOf("tests/RunsCodegen.Tests/Cases");

    public static TheoryData<string> Accepted => Folders("accepted");

    public static TheoryData<string> Rejected => Folders("rejected");

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Accepted))]
    public void An_accepted_document_gives_the_verified_files_and_they_compile(string name)
    {
        var (folder, result) = Run(name);
        Assert.False(result.HasErrors, Lines(result));

        // The Runtime has tests of its own; here it only has to compile.
        var texts = result.Files
            .Where(f => !f.Path.StartsWith("Runtime/", StringComparison.Ordinal))
            .ToDictionary(f => f.Path.Replace(".g.cs", ".verified.cs", StringComparison.Ordinal), f => f.Text, StringComparer.Ordinal);
        Golden.Verify(folder, WithDiagnostics(texts, result));
        Assert.All(result.Files, f => AssertFinal(f.Path, f.Text));

        // What users write by hand, for example the bodies of operations.
        var byHand = Directory.EnumerateFiles(folder, "*.cs").Where(p => !p.Contains(".verified.", StringComparison.Ordinal) && !p.Contains(".received.", StringComparison.Ordinal));
        Assert.Empty(Compiler.Errors(result.Files.Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal)).Select(f => (f.Path, f.Text))
            .Concat(byHand.Select(p => (p, File.ReadAllText(p))))));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Rejected))]
    public void A_rejected_document_gives_the_verified_diagnostics_and_no_files(string name)
    {
        var (folder, result) = Run(name);
        Assert.True(result.HasErrors);
        Assert.Empty(result.Files);
        Golden.Verify(folder, WithDiagnostics([], result));
    }

    private static TheoryData<string> Folders(string kind) => !Directory.Exists(Path.Combine(Root, kind))
        ? []
        : [.. Directory.EnumerateFiles(Path.Combine(Root, kind), "spec.*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, Path.GetDirectoryName(path)!).Replace('\\', '/'))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    private static (string Folder, GeneratorResult Result) Run(string name)
    {
        var folder = Path.Combine(Root, name);
        var files = new CaseFiles(folder);
        var document = File.Exists(Path.Combine(folder, "spec.yaml")) ? "spec.yaml" : "spec.json";
        var options = File.Exists(Path.Combine(folder, "options.json")) ? OptionsReader.Read(files.Read("options.json")) : null;
        Assert.Empty(options?.Diagnostics ?? []);
        return (folder, Generator.Run(new GeneratorInput
        {
            Document = files.Read(document),
            Files = files,
            Options = new OptionOverrides { Namespace = options?.Options.Namespace ?? "Case" }.Over(options?.Options ?? new CodegenOptions()),
        }));
    }

    private static Dictionary<string, string> WithDiagnostics(Dictionary<string, string> texts, GeneratorResult result)
    {
        if (!result.Diagnostics.IsEmpty)
        {
            texts["diagnostics.verified.txt"] = Lines(result);
        }

        return texts;
    }

    private static string Lines(GeneratorResult result) => string.Concat(result.Diagnostics.Select(d => d.Format(result.Locator) + "\n"));

    private static void AssertFinal(string path, string text)
    {
        Assert.True(text.EndsWith('\n') && !text.EndsWith("\n\n", StringComparison.Ordinal), $"{path} ends in one newline");
        Assert.False(text.Contains('\r', StringComparison.Ordinal), $"{path} has \\n only");
        Assert.All(text.Split('\n'), (line, i) => Assert.True(line.Length == line.TrimEnd().Length, $"{path}({i + 1}) has trailing blanks"));
    }

    private sealed class CaseFiles(string folder) : ISpecFiles
    {
        public SpecFile Read(string name) => new(name, File.ReadAllText(Path.Combine(folder, name)));

        public SpecFileResult Open(string? from, string reference)
        {
            var shown = from is null ? reference : Disk.ShownPath.Join(from, reference);
            return shown.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(shown) ? new SpecFileResult.Forbidden(shown, ".")
                : File.Exists(Path.Combine(folder, shown)) ? new SpecFileResult.Opened(Read(shown))
                : new SpecFileResult.NotFound(shown);
        }
    }
}
