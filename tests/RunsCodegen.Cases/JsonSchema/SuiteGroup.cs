using System.Text.Json;
using System.Text.RegularExpressions;
using RunsCodegen.Testing;

namespace RunsCodegen.Cases.JsonSchema;

/// <summary>One schema of the JSON Schema Test Suite and the values that it lets through or not.</summary>
internal sealed partial record SuiteGroup(string Keyword, string Name, string Description, JsonElement Schema, IReadOnlyList<SuiteTest> Tests)
{
    private const string Folder = "specs/json-schema-test-suite/tests/draft2020-12";

    /// <summary>What names itself must not stand beside others of the same name.</summary>
    public IReadOnlySet<string> Identifiers { get; } =
        IdText().Matches(Schema.GetRawText()).Select(m => m.Groups["id"].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>The required tests, in the order of their files; null when the suite is not there.</summary>
    public static IReadOnlyList<SuiteGroup>? All() => SharedFolder.Find(Folder) is { } folder
        ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).SelectMany(Read)]
        : null;

    private static IEnumerable<SuiteGroup> Read(string path)
    {
        var keyword = Path.GetFileNameWithoutExtension(path);
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var groups = json.RootElement.Clone().EnumerateArray().Select((g, i) => Read(g, keyword, keyword.Replace('-', '_') + (i + 1)));
        return [.. groups];
    }

    private static SuiteGroup Read(JsonElement group, string keyword, string name)
    {
        var description = group.GetProperty("description").GetString()!;
        var tests = group.GetProperty("tests").EnumerateArray().Select(t => new SuiteTest(
            $"{keyword}: {description}: {t.GetProperty("description").GetString()}", t.GetProperty("data"), t.GetProperty("valid").GetBoolean()));
        return new(keyword, name, description, group.GetProperty("schema"), [.. tests]);
    }

    [GeneratedRegex("\"\\$id\"\\s*:\\s*\"(?<id>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex IdText();
}

/// <summary>A value and whether the schema lets it through.</summary>
internal sealed record SuiteTest(string Name, JsonElement Value, bool IsValid);
