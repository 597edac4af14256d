using System.Runtime.InteropServices;
using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Generate;

/// <summary>Our tool as users of the MSBuild package have it: compiled ahead of time.</summary>
internal static class ReadyTool
{
    private static readonly Lazy<string> Published = new(Publish);

    /// <summary>The tool, published once in a run.</summary>
    public static string Path => Published.Value;

    private static string Publish()
    {
        var output = System.IO.Path.Combine(Cache.Folder, "tool");
        var result = ChildProcess.Run(
            "dotnet",
            ["publish", System.IO.Path.Combine(ResultFile.Root, "src", "RunsCodegen.Cli"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false",
             "--nologo", "-v", "quiet", "-p:PublishReadyToRun=true", "-p:UseAppHost=false", "-p:RestoreLockedMode=false",
             "--artifacts-path", System.IO.Path.Combine(Cache.Folder, "ready"), "-o", output]);
        return result.ExitCode == 0 ? System.IO.Path.Combine(output, "runs-codegen.dll") : throw new InvalidOperationException($"The tool cannot be published: {result.Errors}");
    }
}
