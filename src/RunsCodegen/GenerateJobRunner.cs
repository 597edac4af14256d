using RunsCodegen.Disk;
using RunsCodegen.Emit;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen;

/// <summary>Disk → <see cref="Generator"/> → disk. A job that fails leaves the output as it was.</summary>
public static class GenerateJobRunner
{
    /// <summary>Runs one job; the names of its steps go to <paramref name="progress"/>.</summary>
    public static GenerateJobResult Run(GenerateJob job, Action<string> progress)
    {
        var options = OptionsOnDisk.Read(job.OptionsFile);
        var faults = options.Diagnostics;
        var templates = job.TemplatesFolder is { } folder ? TemplateFolder.Read(folder) : TemplateOverrides.None;
        if (templates is null)
        {
            faults = faults.Add(Catalogue.TemplatesFolderNotFound(Place.Of(ShownPath.Of(job.TemplatesFolder!))));
        }

        var settled = job.Overrides.Over(options.Options);
        var files = new DiskSpecFiles(job.Document, job.AllowedFolder, settled.AllowedOrigins);
        var document = files.Open(null, job.Document);
        faults = faults.AddRange(NotOpened(document));
        if (document is not SpecFileResult.Opened { File: var file } || templates is null || faults.Any(f => f.Severity == Severity.Error))
        {
            return new GenerateJobResult { Diagnostics = Severities.Sort(faults, options.Locator), Locator = options.Locator };
        }

        var input = new GeneratorInput { Document = file, Files = files, Options = settled, Templates = templates, Progress = progress };
        return Finish(job, Generator.Run(input), Inputs(job, templates));
    }

    private static GenerateJobResult Finish(GenerateJob job, GeneratorResult result, IEnumerable<string> inputs)
    {
        var output = result.HasErrors ? new OutputResult(0, 0, [])
            : job.CheckOnly ? OutputFolder.Check(job.Output, result.Files)
            : OutputFolder.Write(job.Output, result.Files);
        var report = job.ReportFile is { } path ? ReportFile.Write(path, job.Document, result) : [];
        return new GenerateJobResult
        {
            Diagnostics = [.. result.Diagnostics, .. output.Diagnostics, .. report],
            Locator = result.Locator,
            Files = [.. result.Files.Select(f => f.Path)],
            Inputs = [.. result.DocumentFiles.Where(f => !RemoteAddress.Is(f)).Concat(inputs).Distinct(StringComparer.Ordinal)],
            Written = output.Written,
            Removed = output.Removed,
        };
    }

    private static IEnumerable<string> Inputs(GenerateJob job, TemplateOverrides templates) =>
        new[] { job.OptionsFile }.OfType<string>()
            .Concat(templates.Templates.Values.Select(t => t.Path).Order(StringComparer.Ordinal));

    private static IEnumerable<Diagnostic> NotOpened(SpecFileResult document) => document switch
    {
        SpecFileResult.NotFound { Path: var path } => [Catalogue.SpecFileNotFound(Place.Of(path))],
        SpecFileResult.Unreadable { Path: var path, Reason: var reason } => [Catalogue.UnreadableFile(Place.Of(path), path, reason)],
        _ => [],
    };
}
