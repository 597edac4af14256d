using System.CommandLine;
using System.Globalization;
using RunsCodegen.Disk;

namespace RunsCodegen.Cli.Commands;

/// <summary><c>generate</c> and <c>check</c>: the same arguments, and one of them writes.</summary>
internal static class GenerateCommand
{
    public static Command Create(Terminal terminal, bool checkOnly)
    {
        var arguments = new GenerateArguments();
        var command = checkOnly
            ? new Command("check", "Compares the output folder with what would be generated; writes nothing.")
            : new Command("generate", "Generates C# from an OpenAPI document.");
        arguments.AddTo(command);
        command.SetAction(parsed => arguments.TryRead(parsed, terminal, checkOnly) is { } job
            ? Run(job, terminal, parsed.GetValue(arguments.Verbose))
            : ExitCode.WrongUse);
        return command;
    }

    private static int Run(GenerateJob job, Terminal terminal, bool verbose)
    {
        var result = GenerateJobRunner.Run(job, terminal.Progress);
        terminal.Print(result.Diagnostics, result.Locator, verbose);
        var code = ExitCode.Of(result.Diagnostics);
        if (code == ExitCode.Done)
        {
            var folder = ShownPath.Of(job.Output);
            terminal.Output.WriteLine(job.CheckOnly
                ? string.Create(CultureInfo.InvariantCulture, $"{folder}: {result.Files.Length} files, all up to date")
                : string.Create(CultureInfo.InvariantCulture, $"{folder}: {result.Files.Length} files, {result.Written} written, {result.Removed} removed"));
        }

        return code;
    }
}
