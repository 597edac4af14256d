using System.Runtime.InteropServices;
using RunsCodegen.Bench.Generate;
using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Start;

/// <summary>A server's project, published in either way.</summary>
internal static class PublishedServer
{
    /// <summary>The program; clang and zlib must be installed.</summary>
    public static string Native(string project) =>
        Path.Combine(Publish(project, "native", "-r", RuntimeInformation.RuntimeIdentifier, "-p:PublishAot=true"), Path.GetFileName(project));

    /// <summary>The assembly, for <c>dotnet</c>.</summary>
    public static string JustInTime(string project) => Path.Combine(Publish(project, "jit"), Path.GetFileName(project) + ".dll");

    // Aside, as generated/ is on disk: the build of this repository stays as it is.
    private static string Publish(string project, string way, params string[] arguments)
    {
        var folder = Path.Combine(Cache.Folder, "servers", Path.GetFileName(project), way);
        var result = ChildProcess.Run(
            "dotnet",
            ["publish", Path.Combine(ResultFile.Root, project), "-c", "Release", "--nologo", "-v", "quiet", "-p:RestoreLockedMode=false",
             "--artifacts-path", Path.Combine(folder, "build"), "-o", Path.Combine(folder, "out"), .. arguments]);
        return result.ExitCode == 0 ? Path.Combine(folder, "out") : throw new InvalidOperationException($"{project} cannot be published: {result.Errors}");
    }
}
