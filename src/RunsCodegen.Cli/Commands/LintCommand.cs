using System.CommandLine;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Cli.Commands;

/// <summary><c>lint</c>: what there is to say about a document. Its findings are its result and go to standard output.</summary>
internal static class LintCommand
{
    public static Command Create(Terminal terminal)
    {
        var document = SharedArguments.Document();
        var format = new Option<string>("--format") { Description = "How findings are printed.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        var optionsFile = SharedArguments.OptionsFile();
        var severities = SharedArguments.Severities();
        var allowed = SharedArguments.AllowedFolder();
        var origins = SharedArguments.AllowedOrigins();
        var verbose = SharedArguments.Verbose();
        var command = new Command("lint", "Says what is wrong or could be better in an OpenAPI document.")
        {
            document, format, optionsFile, severities, allowed, origins, verbose,
        };
        command.SetAction(parsed =>
        {
            var overrides = OverrideArguments.Read(null, [], parsed.GetValue(severities) ?? [], parsed.GetValue(origins) ?? []);
            if (!overrides.Faults.IsEmpty)
            {
                return terminal.WrongUse(overrides.Faults, "lint");
            }

            var options = OptionsOnDisk.Read(parsed.GetValue(optionsFile));
            if (options.Diagnostics.Any(d => d.Severity == Severity.Error))
            {
                terminal.Print(options.Diagnostics, options.Locator, verbose: true);
                return ExitCode.Of(options.Diagnostics);
            }

            var result = Linter.Run(parsed.GetRequiredValue(document), overrides.Overrides.Over(options.Options), parsed.GetValue(allowed));
            var shown = result.Diagnostics.Where(d => parsed.GetValue(verbose) || d.Severity != Severity.Info);
            Print(parsed.GetRequiredValue(format), terminal.Output, [.. shown], result.Locator);
            return ExitCode.Of(result.Diagnostics);
        });
        return command;
    }

    private static void Print(string format, TextWriter output, System.Collections.Immutable.ImmutableArray<Diagnostic> diagnostics, ILocator locator)
    {
        if (format == "text")
        {
            foreach (var diagnostic in diagnostics)
            {
                output.WriteLine(diagnostic.Format(locator));
            }
        }
        else
        {
            output.WriteLine(format == "json" ? Findings.ToJson(diagnostics, locator) : Findings.ToSarif(diagnostics, locator));
        }
    }
}
