using System.Collections.Immutable;
using RunsCodegen.Disk;
using RunsCodegen.Model.Options;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Testing;

/// <summary>Runs the generator in memory.</summary>
public static class Generated
{
    /// <summary>What comes of a document on the disk.</summary>
    public static GeneratorResult OfFile(string path, CodegenOptions? options = null, string? allowedFolder = null)
    {
        var files = new DiskSpecFiles(path, allowedFolder);
        var document = files.Open(null, path) as SpecFileResult.Opened ?? throw new FileNotFoundException("no such document", path);
        return Run(document.File, files, options);
    }

    /// <summary>What comes of a text; others are the files it refers to.</summary>
    public static GeneratorResult OfText(string text, CodegenOptions? options = null, params (string Path, string Text)[] others)
    {
        var files = others.Append(("spec.yaml", text)).ToImmutableDictionary(f => f.Item1, f => f.Item2, StringComparer.Ordinal);
        return Run(new SpecFile("spec.yaml", text), new FilesInMemory(files), options);
    }

    /// <summary>The diagnostics as the command line prints them.</summary>
    public static string Diagnostics(this GeneratorResult result) =>
        string.Join('\n', result.Diagnostics.Select(d => d.Format(result.Locator)));

    /// <summary>The names of the types that a user sees of the models, in the order of the alphabet.</summary>
    public static string[] ModelNames(this GeneratorResult result) =>
        [.. result.Files.Select(f => f.Path.Split('/')).Where(p => p is ["Models", _]).Select(p => p[1].Split('.')[0]).Order(StringComparer.Ordinal)];

    private static GeneratorResult Run(SpecFile document, ISpecFiles files, CodegenOptions? options)
    {
        options ??= new();
        return Generator.Run(new GeneratorInput
        {
            Document = document,
            Files = files,
            Options = options with { Namespace = options.Namespace ?? "Case.Api" },
        });
    }
}
