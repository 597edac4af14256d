using System.CommandLine;
using System.CommandLine.Help;

namespace RunsCodegen.Cli.Commands;

/// <summary>The command line as a whole.</summary>
internal static class Root
{
    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Turns an OpenAPI document (2.0, 3.0, 3.1 or 3.2, YAML or JSON) into C#: models, ASP.NET Core controllers or endpoints, and typed clients.")
        {
            GenerateCommand.Create(terminal, checkOnly: false),
            GenerateCommand.Create(terminal, checkOnly: true),
            LintCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            BuildCommand.Create(terminal),
        };
        foreach (var option in root.Options)
        {
            option.Action = option switch
            {
                HelpOption { Action: HelpAction help } => new HelpWithExamples(help),
                VersionOption => new PrintVersion(),
                _ => option.Action,
            };
        }

        return root;
    }
}
