using RunsCodegen.Bench.Generate;

namespace RunsCodegen.Bench.Start;

/// <summary>A server's project, published in either way.</summary>
internal static class PublishedServer
{
    /// <summary>The program; clang and zlib must be installed.</summary>
    public static string Native(string project) => Path.Combine(PublishedProject.Native(project), Path.GetFileName(project));

    /// <summary>The assembly, for <c>dotnet</c>.</summary>
    public static string JustInTime(string project) => Path.Combine(PublishedProject.In(project, "jit"), Path.GetFileName(project) + ".dll");
}
