using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Generate;

/// <summary>A folder that version control does not see.</summary>
internal static class Cache
{
    public static string Folder { get; } = Path.Combine(ResultFile.Root, "artifacts", "bench");
}
