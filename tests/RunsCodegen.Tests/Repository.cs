namespace RunsCodegen.Tests;

/// <summary>The tree these tests were built from.</summary>
internal static class Repository
{
    // Not from the path of a source file: builds in CI write that down as "/_/…".
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>Files below a folder that a person wrote.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        !Directory.Exists(PathOf(folder)) ? [] : Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Where(path => !path.Contains(".verified.", StringComparison.Ordinal) && !path.Contains(".received.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "RunsCodegen.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
