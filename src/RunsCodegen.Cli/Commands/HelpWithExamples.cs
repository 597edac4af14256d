using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace RunsCodegen.Cli.Commands;

/// <summary>The library's help, then calls to copy.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["runs-codegen"] =
        [
            "runs-codegen generate spec/pets.yaml --output Generated --namespace Acme.Pets",
            "runs-codegen check spec/pets.yaml --output Generated --namespace Acme.Pets",
            "runs-codegen explain RCG2001",
        ],
        ["generate"] =
        [
            "runs-codegen generate spec/pets.yaml --output Generated",
            "runs-codegen generate spec/pets.yaml --output Generated --target client --namespace Acme.Pets",
            "runs-codegen generate spec/pets.yaml --output Generated --options runscodegen.json --severity RCG2005=off",
            "runs-codegen generate @arguments.rsp",
        ],
        ["check"] =
        [
            "runs-codegen check spec/pets.yaml --output Generated    # the arguments of generate; exit code 4 when they differ",
        ],
        ["lint"] =
        [
            "runs-codegen lint spec/pets.yaml",
            "runs-codegen lint spec/pets.yaml --format sarif > lint.sarif",
        ],
        ["explain"] = ["runs-codegen explain RCG1005"],
    };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        if (Examples.TryGetValue(command is RootCommand ? Terminal.ToolName : command.Name, out var lines))
        {
            output.WriteLine("Examples:");
            Array.ForEach(lines, line => output.WriteLine("  " + line));
            output.WriteLine();
        }

        output.WriteLine("Exit codes: 0 done, 1 errors reported, 2 wrong use, 3 a bug of runs-codegen, 4 'check' found differences.");
        return ExitCode.Done;
    }
}
