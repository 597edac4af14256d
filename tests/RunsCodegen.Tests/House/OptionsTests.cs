using System.Text.Json;
using RunsCodegen.Model.Options;

namespace RunsCodegen.Tests.House;

public class OptionsTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("spec/runscodegen.schema.json"))).RootElement.GetProperty("properties");

    [Fact]
    public void The_schema_knows_every_option_and_no_other() =>
        Assert.Equal(OptionNames.Names, Schema.EnumerateObject().Select(p => p.Name));

    [Fact]
    public void The_schema_knows_every_word()
    {
        Assert.Equal(Words.Targets.Keys.Order(StringComparer.Ordinal), WordsOf(Schema.GetProperty("targets").GetProperty("items")));
        Assert.Equal(Words.EnumStyles.Keys, WordsOf(Schema.GetProperty("enums")));
        Assert.Equal(Words.InlineStyles.Keys, WordsOf(Schema.GetProperty("inlineSchemas")));
    }

    [Fact]
    public void The_schema_has_the_defaults()
    {
        var defaults = new CodegenOptions();
        Assert.Equal(defaults.MaxDepth, Schema.GetProperty("maxDepth").GetProperty("default").GetInt32());
        Assert.Equal(defaults.DependencyInjection, Schema.GetProperty("dependencyInjection").GetProperty("default").GetBoolean());
        Assert.Equal(defaults.Enums, Words.EnumStyles[Schema.GetProperty("enums").GetProperty("default").GetString()!]);
        Assert.Equal(defaults.InlineSchemas, Words.InlineStyles[Schema.GetProperty("inlineSchemas").GetProperty("default").GetString()!]);
        Assert.Equal(defaults.AllowedOrigins.Length, Schema.GetProperty("allowOrigins").GetProperty("default").GetArrayLength());
        Assert.Equal(defaults.Targets, Schema.GetProperty("targets").GetProperty("default").EnumerateArray().Select(t => Words.Targets[t.GetString()!]));
    }

    [Fact]
    public void Every_option_is_documented()
    {
        var docs = File.ReadAllText(Repository.PathOf("docs/options.md"));
        Assert.All(OptionNames.Names.Where(n => n != "$schema"), name => Assert.Contains($"| `{name}` |", docs, StringComparison.Ordinal));
    }

    [Fact]
    public void The_options_of_this_repository_are_good() => Assert.Empty(
        OptionsReader.Read(new("spec/runscodegen.json", File.ReadAllText(Repository.PathOf("spec/runscodegen.json")))).Diagnostics);

    private static IEnumerable<string?> WordsOf(JsonElement schema) => schema.GetProperty("enum").EnumerateArray().Select(w => w.GetString());
}
