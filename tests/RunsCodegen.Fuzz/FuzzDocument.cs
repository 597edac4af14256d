using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RunsCodegen.Fuzz;

/// <summary>The document of a seed, and the files it may refer to.</summary>
/// <param name="Text">The document.</param>
/// <param name="Tree">The same as a tree, when it was made from one.</param>
/// <param name="Others">The other files.</param>
internal sealed record FuzzDocument(string Text, JsonObject? Tree, (string Path, string Text)[] Others)
{
    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 100_000 };

    /// <summary>Always the same for the same seed.</summary>
    public static FuzzDocument Of(int seed)
    {
        var random = new Random(seed);
        return random.Next(20) switch
        {
            < 6 => OfTree(Mutated(Bases.Tree(random), random), random),
            < 9 => OfText(TextMutation.Of(Bases.Text(random), random), random),
            < 10 => OfText(random.Next(2) == 0 ? DeepText.Of(random) : LongChain.Of(random), random),
            < 12 => OfTree(HostileStrings.Everywhere(Bases.Tree(random), random), random),
            < 13 => OfTree(HostileStrings.Everywhere(new RandomDocument(random).Make(), random), random),
            < 16 => OfTree(Mutated(new RandomDocument(random).Make(), random), random),
            _ => OfTree(new RandomDocument(random).Make(), random),
        };
    }

    /// <summary>The text of a tree, as JSON. A lone surrogate cannot be written, but it can be escaped.</summary>
    public static string Json(JsonNode tree) => tree.ToJsonString(Deep).Replace("\\uE000", "\\ud800", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes all files into a folder and gives the path of the document.</summary>
    public string Write(string folder)
    {
        foreach (var (path, text) in Others.Append(("spec.yaml", Text)))
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }

        return Path.Combine(folder, "spec.yaml");
    }

    // Half of a surrogate pair, which a mutation may leave, is in no file of UTF-8.
    private static FuzzDocument OfText(string text, Random random) => new(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), null, [Other(random)]);

    private static FuzzDocument OfTree(JsonObject tree, Random random)
    {
        var others = SeveralFiles.Split(tree, random).Select(f => (f.Key, Written(f.Value, random))).ToArray();
        return new(Written(tree, random), tree, [Other(random), .. others]);
    }

    private static JsonObject Mutated(JsonObject tree, Random random)
    {
        new TreeMutation(random).Apply(tree);
        return tree;
    }

    private static (string Path, string Text) Other(Random random) => ("other.yaml", Json(new JsonObject
    {
        ["A"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["b"] = new JsonObject { ["$ref"] = "#/B" } } },
        ["B"] = HostileText.Value(random),
    }));

    private static string Written(JsonObject tree, Random random) =>
        random.Next(2) == 0 ? Json(tree) : YamlText.Of(tree);
}
