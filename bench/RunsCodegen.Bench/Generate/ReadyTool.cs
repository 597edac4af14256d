using System.Runtime.InteropServices;

namespace RunsCodegen.Bench.Generate;

/// <summary>Our tool as users of the MSBuild package have it: compiled ahead of time.</summary>
internal static class ReadyTool
{
    private static readonly Lazy<string> Published = new(Publish);

    /// <summary>The tool, published once in a run.</summary>
    public static string Path => Published.Value;

    private static string Publish() => System.IO.Path.Combine(
        PublishedProject.In(
            System.IO.Path.Combine("src", "RunsCodegen.Cli"), "ready", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true", "-p:UseAppHost=false"),
        "runs-codegen.dll");
}
