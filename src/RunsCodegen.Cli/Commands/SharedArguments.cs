using System.CommandLine;

namespace RunsCodegen.Cli.Commands;

/// <summary>Arguments that several commands take.</summary>
internal static class SharedArguments
{
    public static Argument<string> Document() => new("SPEC") { Description = "The OpenAPI document: a YAML or JSON file." };

    public static Option<string?> OptionsFile() => new("--options")
    {
        Description = "The options file (JSON). What is said on the command line wins over it.",
        HelpName = "FILE",
    };

    public static Option<string[]> Severities() => new("--severity")
    {
        Description = "Set the severity of a rule (RCG2xxx: error, warning or off), of a refusal (RCG3xxx: error or warning) or of a defect (RCG1xxx, RCG4xxx: error); several times.",
        HelpName = "ID=error|warning|off",
    };

    public static Option<string?> AllowedFolder() => new("--allow-references")
    {
        Description = "The folder that '$ref' may not leave. Default: the document's own.",
        HelpName = "DIR",
    };

    public static Option<string[]> AllowedOrigins() => new("--allow-origin")
    {
        Description = "An origin on the network that '$ref' may lead to; several times. Default: none, the network is never asked.",
        HelpName = "ORIGIN",
    };

    public static Option<bool> Verbose() => new("--verbose") { Description = "Print also what is only worth knowing." };
}
