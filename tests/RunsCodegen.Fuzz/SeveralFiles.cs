using System.Text.Json.Nodes;

namespace RunsCodegen.Fuzz;

/// <summary>Moves parts of a document into other files, which refer back to it and to each other.</summary>
internal static class SeveralFiles
{
    private const int OneIn = 4;

    private static readonly string[] Paths = ["parts.yaml", "deep/er/parts.json", "a b.yaml"];

    /// <summary>The files, after the document lost the parts to them.</summary>
    public static Dictionary<string, JsonObject> Split(JsonObject tree, Random random)
    {
        var files = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        if (random.Next(OneIn) != 0 || tree["components"] is not JsonObject components)
        {
            return files;
        }

        foreach (var (kind, members) in components.ToArray())
        {
            foreach (var (name, part) in (members as JsonObject ?? []).ToArray().Where(_ => random.Next(2) == 0))
            {
                var path = Paths[random.Next(Paths.Length)];
                if (!files.TryGetValue(path, out var file))
                {
                    files.Add(path, file = []);
                }

                var place = $"{kind}-{name}";
                file[place] = Moved(part?.DeepClone(), path);
                members![name] = new JsonObject { ["$ref"] = Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal) + "#/" + Uri.EscapeDataString(place.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)) };
            }
        }

        return files;
    }

    // What meant this document means it from elsewhere.
    private static JsonNode? Moved(JsonNode? node, string path)
    {
        var up = string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToArray())
                {
                    members[name] = name == "$ref" && value is JsonValue v && v.TryGetValue<string>(out var reference) && reference.StartsWith('#')
                        ? up + "spec.yaml" + reference
                        : Moved(value?.DeepClone(), path);
                }

                return members;
            case JsonArray items:
                return new JsonArray([.. items.Select(i => Moved(i?.DeepClone(), path))]);
            default:
                return node;
        }
    }
}
