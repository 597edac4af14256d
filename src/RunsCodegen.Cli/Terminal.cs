using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Cli;

/// <summary>Where the tool speaks: results, diagnostics, and progress that only a person at a terminal sees.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, bool interactive)
{
    public const string ToolName = "runs-codegen";

    private bool _progressShown;

    public TextWriter Output => output;

    /// <summary>Shows what is being done, in place of what was shown before.</summary>
    public void Progress(string step)
    {
        if (interactive)
        {
            error.Write($"\r\e[K{step}…");
            _progressShown = true;
        }
    }

    /// <summary>Takes the progress away again.</summary>
    public void EndProgress()
    {
        if (_progressShown)
        {
            error.Write("\r\e[K");
            _progressShown = false;
        }
    }

    /// <summary>Prints diagnostics, one a line; those that only inform when asked for.</summary>
    public void Print(IEnumerable<Diagnostic> diagnostics, ILocator locator, bool verbose)
    {
        EndProgress();
        foreach (var diagnostic in diagnostics.Where(d => verbose || d.Severity != Severity.Info))
        {
            error.WriteLine(diagnostic.Format(locator));
        }
    }

    /// <summary>Says what is wrong with the call.</summary>
    public int WrongUse(IEnumerable<string> faults, string? command = null)
    {
        foreach (var fault in faults)
        {
            error.WriteLine($"{ToolName}: {fault}");
        }

        var about = command is null ? "" : command + " ";
        error.WriteLine($"'{ToolName} {about}--help' shows how it is used.");
        return ExitCode.WrongUse;
    }
}
