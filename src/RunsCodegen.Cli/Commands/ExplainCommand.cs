using System.CommandLine;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Cli.Commands;

/// <summary><c>explain</c>: the page of a diagnostic.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The id of a diagnostic, such as RCG2001." };
        var command = new Command("explain", "Prints what a diagnostic means and what to do about it.") { id };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(id), terminal));
        return command;
    }

    private static int Run(string id, Terminal terminal)
    {
        if (DiagnosticPages.Find(id.ToUpperInvariant()) is { } page)
        {
            terminal.Output.Write(page);
            return ExitCode.Done;
        }

        var nearest = Nearest.Of(id, DiagnosticPages.Ids);
        return terminal.WrongUse([$"there is no diagnostic '{id}'" + (nearest is null ? "" : $"; did you mean '{nearest}'?")], "explain");
    }
}
