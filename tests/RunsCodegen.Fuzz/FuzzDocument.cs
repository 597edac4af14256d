using System.Text.Json;
using System.Text.Json.Nodes;

namespace RunsCodegen.Fuzz;

/// <summary>The document of a seed, and the file it may refer to.</summary>
internal sealed record FuzzDocument(string Text, string Other)
{
    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 100_000 };

    /// <summary>Always the same for the same seed.</summary>
    public static FuzzDocument Of(int seed)
    {
        var random = new Random(seed);
        return random.Next(10) switch
        {
            < 4 => new(Written(Mutated(Bases.Tree(random), random)), OtherFile(random)),
            < 6 => new(TextMutation.Of(Bases.Text(random), random), OtherFile(random)),
            < 8 => new(Written(Mutated(new RandomDocument(random).Make(), random)), OtherFile(random)),
            _ => new(Written(new RandomDocument(random).Make()), OtherFile(random)),
        };
    }

    private static JsonObject Mutated(JsonObject tree, Random random)
    {
        new TreeMutation(random).Apply(tree);
        return tree;
    }

    private static string OtherFile(Random random) => Written(new JsonObject
    {
        ["A"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["b"] = new JsonObject { ["$ref"] = "#/B" } } },
        ["B"] = HostileText.Value(random),
    });

    // A lone surrogate cannot be written, but it can be escaped.
    private static string Written(JsonObject tree) =>
        tree.ToJsonString(Deep).Replace("\\uE000", "\\ud800", StringComparison.OrdinalIgnoreCase);
}
