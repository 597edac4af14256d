using System.CommandLine;
using RunsCodegen.Cli.Build;

namespace RunsCodegen.Cli.Commands;

/// <summary><c>build</c>: how RunsCodegen.MSBuild calls the tool; not for people.</summary>
internal static class BuildCommand
{
    public static Command Create(Terminal terminal)
    {
        var list = new Argument<string>("LIST") { Description = "The list file that the targets write." };
        var command = new Command("build", "Generates what a project's OpenApiReference items ask for.") { list };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(list);
            return File.Exists(path)
                ? new ProjectBuild(BuildList.Parse(File.ReadLines(path)), terminal).Run()
                : terminal.WrongUse([$"there is no list file '{path}'"]);
        });
        return command;
    }
}
