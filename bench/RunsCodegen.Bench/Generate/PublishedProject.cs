using System.Runtime.InteropServices;
using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Generate;

/// <summary>A project of this repository, published aside: the build of the repository stays as it is.</summary>
internal static class PublishedProject
{
    /// <summary>Publishes it below the cache.</summary>
    /// <param name="project">Its folder, from the repository's root.</param>
    /// <param name="way">The folder's name below the cache.</param>
    /// <param name="arguments">How it is published.</param>
    /// <returns>Where its files are.</returns>
    /// <exception cref="InvalidOperationException">It cannot be published.</exception>
    public static string In(string project, string way, params string[] arguments)
    {
        var folder = Path.Combine(Cache.Folder, "published", Path.GetFileName(project), way);
        var output = Path.Combine(folder, "out");
        var result = ChildProcess.Run(
            "dotnet",
            ["publish", Path.Combine(ResultFile.Root, project), "-c", "Release", "--nologo", "-v", "quiet", "-p:RestoreLockedMode=false",
             "--artifacts-path", Path.Combine(folder, "build"), "-o", output, .. arguments]);
        return result.ExitCode == 0 ? output : throw new InvalidOperationException($"{project} cannot be published: {result.Errors}");
    }

    /// <summary>Publishes it as a native program for this machine, for which clang and zlib must be installed.</summary>
    /// <param name="project">Its folder, from the repository's root.</param>
    /// <returns>Where its files are.</returns>
    /// <exception cref="InvalidOperationException">It cannot be published.</exception>
    public static string Native(string project) => In(project, "native", "-r", RuntimeInformation.RuntimeIdentifier, "-p:PublishAot=true");
}
