using System.Text.Json.Nodes;

namespace RunsCodegen.Fuzz;

/// <summary>The order of paths and components must not change the names of types.</summary>
internal static class OrderChecks
{
    private const int OneIn = 4;

    /// <summary>What is wrong, for some of the documents.</summary>
    public static IEnumerable<string> Problems(int seed, FuzzDocument document, GeneratorResult first, Func<FuzzDocument, GeneratorResult> generate)
    {
        if (seed % OneIn != 0 || document.Tree is null || first.Files.IsEmpty)
        {
            return [];
        }

        var tree = (JsonObject)document.Tree.DeepClone();
        var random = new Random(seed);
        Shuffle(tree, "paths", random);
        foreach (var (name, _) in (tree["components"] as JsonObject ?? []).ToArray())
        {
            Shuffle((JsonObject)tree["components"]!, name, random);
        }

        var (before, after) = (Types(first), Types(generate(document with { Text = Text(document, tree), Tree = tree })));
        return before.Except(after, StringComparer.Ordinal).Take(2).Select(t => "gone in another order: " + t)
            .Concat(after.Except(before, StringComparer.Ordinal).Take(2).Select(t => "only in another order: " + t));
    }

    // In the same format: a lone surrogate can be written in JSON only, which then cannot be read.
    private static string Text(FuzzDocument document, JsonObject tree) =>
        document.Text.StartsWith('{') ? FuzzDocument.Json(tree) : YamlText.Of(tree);

    private static string[] Types(GeneratorResult result) => [.. result.Files.Select(f => f.Path).Where(p => p.StartsWith("Models/", StringComparison.Ordinal))];

    private static void Shuffle(JsonObject parent, string name, Random random)
    {
        if (parent[name] is JsonObject members)
        {
            var list = members.Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())).ToArray();
            random.Shuffle(list);
            parent[name] = new JsonObject(list);
        }
    }
}
