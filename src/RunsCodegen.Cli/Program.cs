using System.CommandLine;
using RunsCodegen.Cli.Commands;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Cli;

/// <summary>The tool. Results go to one writer, diagnostics to the other; nothing here touches the console itself.</summary>
public sealed class Program(TextWriter output, TextWriter error, bool interactive)
{
    public static int Main(string[] args)
    {
        // Texts of documents are UTF-8, and so is what we say about them; a pipe gets no byte order mark.
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Program(Console.Out, Console.Error, interactive: !Console.IsErrorRedirected).Run(args);
    }

    /// <summary>Runs one command line and returns the exit code.</summary>
    public int Run(IReadOnlyList<string> args)
    {
        try
        {
            var terminal = new Terminal(output, error, interactive);
            var parsed = Root.Create(terminal).Parse(args);
            return parsed.Errors.Count > 0
                ? terminal.WrongUse(Faults(parsed), parsed.CommandResult.Command is RootCommand ? null : parsed.CommandResult.Command.Name)
                : parsed.Invoke(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception bug)
        {
            error.WriteLine(Bugs.Report(Place.Of(Terminal.ToolName), bug).Format(FileLocator.Instance));
            return ExitCode.Bug;
        }
    }

    // A mistyped command is also a missing one; only the first is worth saying.
    private static IEnumerable<string> Faults(ParseResult parsed) => parsed.UnmatchedTokens.Count > 0 && parsed.CommandResult.Command is RootCommand root
        ? parsed.UnmatchedTokens.Take(1).Select(word =>
            $"there is no command '{word}'" + (Nearest.Of(word, root.Subcommands.Select(c => c.Name)) is { } nearest ? $"; did you mean '{nearest}'?" : ""))
        : parsed.Errors.Select(e => e.Message);
}
