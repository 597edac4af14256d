using System.CommandLine;

namespace RunsCodegen.Cli.Commands;

/// <summary>The arguments of <c>generate</c> and <c>check</c>.</summary>
internal sealed class GenerateArguments
{
    private readonly Argument<string> _document = SharedArguments.Document();

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The folder for the output. Only files made by runs-codegen are replaced or removed in it.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<string?> _namespace = new("--namespace", "-n")
    {
        Description = "The C# namespace of the output. Default: made of the document's title.",
        HelpName = "NS",
    };

    private readonly Option<string[]> _targets = new("--target", "-t")
    {
        Description = "What to generate: models, client, controllers, endpoints; several times or with commas. Default: the first three.",
        HelpName = "TARGET",
    };

    private readonly Option<string?> _options = SharedArguments.OptionsFile();

    private readonly Option<string?> _templates = new("--templates")
    {
        Description = "A folder of templates that win over the built-in ones by name.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _report = new("--report")
    {
        Description = "Write as JSON what was generated, approximated or refused.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _severities = SharedArguments.Severities();

    private readonly Option<string?> _allowed = SharedArguments.AllowedFolder();

    private readonly Option<string[]> _origins = SharedArguments.AllowedOrigins();

    public Option<bool> Verbose { get; } = SharedArguments.Verbose();

    public void AddTo(Command command)
    {
        command.Add(_document);
        Option[] options = [_output, _namespace, _targets, _options, _templates, _report, _severities, _allowed, _origins, Verbose];
        Array.ForEach(options, command.Add);
    }

    /// <summary>The job, or null when the arguments are wrong, which is then said.</summary>
    public GenerateJob? TryRead(ParseResult parsed, Terminal terminal, bool checkOnly)
    {
        var overrides = OverrideArguments.Read(parsed.GetValue(_namespace), parsed.GetValue(_targets) ?? [], parsed.GetValue(_severities) ?? [], parsed.GetValue(_origins) ?? []);
        if (!overrides.Faults.IsEmpty)
        {
            terminal.WrongUse(overrides.Faults, checkOnly ? "check" : "generate");
            return null;
        }

        return new GenerateJob
        {
            Document = parsed.GetRequiredValue(_document),
            Output = parsed.GetRequiredValue(_output),
            OptionsFile = parsed.GetValue(_options),
            TemplatesFolder = parsed.GetValue(_templates),
            ReportFile = parsed.GetValue(_report),
            AllowedFolder = parsed.GetValue(_allowed),
            Overrides = overrides.Overrides,
            CheckOnly = checkOnly,
        };
    }
}
