using System.Text.Json;
using RunsCodegen.Bench.Measuring;

namespace RunsCodegen.Bench.Reporting;

/// <summary>The figures of a group's last run, kept so that groups can be run one by one.</summary>
internal static class ResultFile
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, IndentSize = 1 };

    /// <summary>The folder of figures and plots.</summary>
    public static string Folder => Path.Combine(Root, "docs", "performance");

    /// <summary>The repository, found from where this program was built.</summary>
    public static string Root { get; } = FindRoot();

    public static void Write(GroupResult result)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, result.Group + ".json"), JsonSerializer.Serialize(result, Options) + "\n");
    }

    public static IReadOnlyList<GroupResult> ReadAll() =>
        [.. Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal).Select(f => JsonSerializer.Deserialize<GroupResult>(File.ReadAllText(f))!)];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RunsCodegen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The bench runs in its repository only.");
    }
}
