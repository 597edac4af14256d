using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace RunsCodegen.Cli.Commands;

/// <summary>The version of the package, without the commit.</summary>
internal sealed class PrintVersion : SynchronousCommandLineAction
{
    public static string Version { get; } = typeof(PrintVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Version);
        return ExitCode.Done;
    }
}
