using System.Collections.Immutable;
using RunsCodegen.Disk;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Options;
using RunsCodegen.Model.Text;
using RunsCodegen.Reading;
using RunsCodegen.Rules;
using RunsCodegen.Shaping;

namespace RunsCodegen;

/// <summary>Everything there is to say about a document, without generating: what is read, the library's findings, the rules, the shapers.</summary>
public static class Linter
{
    /// <summary>Lints a document on disk.</summary>
    public static GenerateJobResult Run(string document, CodegenOptions options, string? allowedFolder = null)
    {
        var bag = new DiagnosticBag();
        ILocator locator = FileLocator.Instance;
        try
        {
            var files = new DiskSpecFiles(document, allowedFolder, options.AllowedOrigins);
            switch (files.Open(null, document))
            {
                case SpecFileResult.Opened { File: var file }:
                    var read = SpecReader.Read(file, files, ReadingLimits.Default);
                    locator = read.Locator;
                    bag.AddRange(Severities.Apply(Findings(file, read, options), options.Severities));
                    break;
                case SpecFileResult.NotFound { Path: var path }:
                    bag.Add(Catalogue.SpecFileNotFound(Place.Of(path)));
                    break;
                case SpecFileResult.Unreadable { Path: var path, Reason: var reason }:
                    bag.Add(Catalogue.UnreadableFile(Place.Of(path), path, reason));
                    break;
            }
        }
        catch (Exception bug)
        {
            bag.Add(Bugs.Report(Place.Of(ShownPath.Of(document)), bug));
        }

        return new GenerateJobResult { Diagnostics = Severities.Sort(bag.ToImmutable(), locator), Locator = locator };
    }

    private static ImmutableArray<Diagnostic> Findings(SpecFile file, ReadResult read, CodegenOptions options)
    {
        var found = read.Diagnostics.AddRange(LibraryFindings.Check(file));
        return read.Document is not { } document ? found
            : found.AddRange(RuleRunner.Check(document, options.Severities)).AddRange(Shaper.Shape(document, options).Diagnostics);
    }
}
