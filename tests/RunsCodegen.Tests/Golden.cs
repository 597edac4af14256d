using DiffEngine;

namespace RunsCodegen.Tests;

/// <summary>
/// Compares texts with the <c>*.verified.*</c> files of a folder: missing, extra and different ones fail.
/// <c>GOLDEN=overwrite</c> writes them instead.
/// </summary>
internal static class Golden
{
    private static bool Overwrite => Environment.GetEnvironmentVariable("GOLDEN") == "overwrite";

    private static bool Attended => !BuildServerDetector.Detected && Environment.GetEnvironmentVariable("CI") is null;

    /// <param name="folder">Where the verified files are.</param>
    /// <param name="texts">Text by verified path below the folder: <c>Models/Tag.verified.cs</c>.</param>
    public static void Verify(string folder, IReadOnlyDictionary<string, string> texts)
    {
        var there = Directory.EnumerateFiles(folder, "*.verified.*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var name in texts.Keys.Union(there.Keys).Order(StringComparer.Ordinal))
        {
            var (expected, actual) = (there.GetValueOrDefault(name), texts.GetValueOrDefault(name));
            if (!string.Equals(expected, actual, StringComparison.Ordinal))
            {
                faults.Add(Difference(folder, name, expected, actual));
            }
        }

        Assert.True(Overwrite || faults.Count == 0, string.Join('\n', faults));
    }

    private static string Difference(string folder, string name, string? expected, string? actual)
    {
        var verified = Path.Combine(folder, name);
        if (actual is null)
        {
            if (Overwrite)
            {
                File.Delete(verified);
            }

            return $"{name}: is no longer made";
        }

        var path = Overwrite ? verified : verified.Replace(".verified.", ".received.", StringComparison.Ordinal);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, actual);
        if (!Overwrite && Attended)
        {
            DiffRunner.LaunchForText(path, verified);
        }

        return expected is null ? $"{name}: is new" : $"{name}{FirstDifference(expected, actual)}";
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = left.Zip(right).TakeWhile(pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal)).Count();
        return $"({line + 1}):\n  expected: {left.ElementAtOrDefault(line) ?? "the end"}\n  actual:   {right.ElementAtOrDefault(line) ?? "the end"}";
    }
}
