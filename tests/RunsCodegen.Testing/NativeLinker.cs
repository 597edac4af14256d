namespace RunsCodegen.Testing;

/// <summary>What .NET links native programs with. Linked into the projects that need no more of this one.</summary>
internal static class NativeLinker
{
    /// <summary>Whether it is installed.</summary>
    public static bool IsPresent { get; } = OperatingSystem.IsLinux()
        && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "clang")));
}
