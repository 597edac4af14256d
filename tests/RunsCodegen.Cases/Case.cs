using System.Reflection;
using RunsCodegen.Disk;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Cases;

/// <summary>A folder with a document and what shall come of it.</summary>
internal sealed record Case(string Folder)
{
    private static readonly string Root = typeof(Case).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "CasesFolder").Value!;

    private string Document => Path.Combine(Folder, "spec.yaml");

    private string OptionsFile => Path.Combine(Folder, "options.json");

    /// <summary>A path below the folder of this project.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>The case of a name as the theories have it.</summary>
    public static Case Of(string name) => new(Path.Combine(Root, name));

    /// <summary>The names of all cases of a kind, in ordinal order.</summary>
    public static IEnumerable<string> Names(string kind) => Directory
        .EnumerateFiles(Path.Combine(Root, kind), "spec.yaml", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Root, Path.GetDirectoryName(f)!).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>Runs the generator on the case.</summary>
    public GeneratorResult Run()
    {
        var files = new DiskSpecFiles(Document);
        var options = OptionsOnDisk.Read(File.Exists(OptionsFile) ? OptionsFile : null);
        Assert.Empty(options.Diagnostics);
        return Generator.Run(new GeneratorInput
        {
            Document = Assert.IsType<SpecFileResult.Opened>(files.Open(null, Document)).File,
            Files = files,
            Options = options.Options with { Namespace = options.Options.Namespace ?? "Case.Api" },
        });
    }

    /// <summary>The diagnostics as the command line prints them from within the folder; null when there are none.</summary>
    public string? Diagnostics(GeneratorResult result) => result.Diagnostics.IsEmpty ? null : string.Concat(result.Diagnostics.Select(d =>
        d.Format(result.Locator)
            .Replace(Folder + "/", "", StringComparison.Ordinal)
            .Replace(Folder, ".", StringComparison.Ordinal) + "\n"));

    /// <summary>What differs from what the case expects.</summary>
    public IEnumerable<string> Differences(GeneratorResult result)
    {
        var wrong = new List<string?> { Golden.Compare(Path.Combine(Folder, "diagnostics.verified.txt"), Diagnostics(result)) };
        foreach (var path in Directory.EnumerateFiles(Folder, "*.verified.cs").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path).Replace(".verified.cs", ".g.cs", StringComparison.Ordinal);
            wrong.Add(Golden.Compare(path, result.Files.SingleOrDefault(f => Path.GetFileName(f.Path) == name)?.Text));
        }

        return wrong.OfType<string>();
    }
}
