using RunsCodegen.Cli.Commands;
using RunsCodegen.Disk;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Cli.Build;

/// <summary>All references of one project in one process. Output of references that are gone is removed.</summary>
internal sealed class ProjectBuild(BuildList list, Terminal terminal)
{
    private readonly List<string> _folders = [];
    private readonly List<string> _outputs = [];
    private readonly List<string> _inputs = [];

    public int Run()
    {
        var state = new BuildState(list.State);
        var before = state.Folders();
        var worst = list.Items.Select(Generate).DefaultIfEmpty(ExitCode.Done).Max();
        if (worst != ExitCode.Done)
        {
            return worst;
        }

        foreach (var gone in before.Except(_folders, StringComparer.Ordinal))
        {
            var removed = OutputFolder.Remove(gone);
            terminal.Print(removed.Diagnostics, FileLocator.Instance, verbose: false);
            worst = Math.Max(worst, ExitCode.Of(removed.Diagnostics));
        }

        state.Write(_folders, _outputs, _inputs);
        return worst;
    }

    private int Generate(BuildItem item)
    {
        var overrides = OverrideArguments.Read(item["namespace"], new[] { item["targets"] }.OfType<string>(), [], new[] { item["allow-origins"] }.OfType<string>());
        if (!overrides.Faults.IsEmpty)
        {
            return terminal.WrongUse(overrides.Faults.Select(f => $"{item.Document}: {f.Replace("--", "", StringComparison.Ordinal)}"));
        }

        var job = new GenerateJob
        {
            Document = item.Document,
            Output = item["output"] ?? FreeFolder(item.Document),
            OptionsFile = item["options"],
            TemplatesFolder = item["templates"],
            AllowedFolder = item["allow-references"],
            Overrides = overrides.Overrides,
        };
        if (_folders.Contains(Path.GetFullPath(job.Output), StringComparer.OrdinalIgnoreCase))
        {
            return terminal.WrongUse([$"{item.Document}: the OutputPath '{job.Output}' is that of another OpenApiReference"]);
        }

        var result = GenerateJobRunner.Run(job, _ => { });
        terminal.Print(WithoutEffect(item).Concat(result.Diagnostics), result.Locator, verbose: false);
        _folders.Add(Path.GetFullPath(job.Output));
        _outputs.AddRange(result.Files.Select(f => Path.GetFullPath(Path.Combine(job.Output, f))));
        _inputs.AddRange(result.Inputs.Select(Path.GetFullPath));
        return ExitCode.Of(result.Diagnostics);
    }

    // Two documents of one name in two folders are no reason to ask for an OutputPath.
    private string FreeFolder(string document)
    {
        var name = Path.Combine(list.Root, Path.GetFileNameWithoutExtension(document));
        var folder = name;
        for (var i = 2; _folders.Contains(Path.GetFullPath(folder), StringComparer.OrdinalIgnoreCase); i++)
        {
            folder = name + "-" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return folder;
    }

    private static IEnumerable<Diagnostic> WithoutEffect(BuildItem item) => item["class"] is null
        ? []
        : [Catalogue.MetadataHasNoEffect(Place.Of(ShownPath.Of(item.Document)), "ClassName", "the client is named after the document's tags and title")];
}
