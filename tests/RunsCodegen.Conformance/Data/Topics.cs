using System.Collections.Immutable;
using System.Reflection;

namespace RunsCodegen.Conformance.Data;

/// <summary>All files of cases.</summary>
internal static class Topics
{
    public static ImmutableArray<Topic> All { get; } =
        [.. Directory.EnumerateFiles(Setting("CasesFolder"), "*.yaml").Order(StringComparer.Ordinal).Select(TopicReader.Read)];

    /// <summary>A path that the project file says.</summary>
    public static string Setting(string key) =>
        typeof(Topics).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    public static (Topic Topic, WireCase Case) Find(string topic, string name)
    {
        var found = All.Single(t => t.Name == topic);
        return (found, found.Cases.Single(c => c.Name == name));
    }
}
