using System.Text.Json;
using System.Text.Json.Nodes;

namespace RunsCodegen.Corpus;

/// <summary>Changes one thing in a value. Most of what comes out is invalid; the judge says which.</summary>
internal static class Mutants
{
    /// <summary>The value with one change.</summary>
    public static JsonNode? Of(JsonNode? value, Random random)
    {
        var root = new JsonObject { ["root"] = value?.DeepClone() };
        var places = new List<(JsonNode Parent, object Key)>();
        Collect(root, places);
        var (parent, key) = places[random.Next(places.Count)];
        if (parent is JsonObject o)
        {
            var name = (string)key;
            if (parent != root && random.Next(3) == 0)
            {
                o.Remove(name);
            }
            else
            {
                o[name] = Change(o[name], random);
            }
        }
        else
        {
            var index = (int)key;
            parent[index] = Change(parent[index], random);
        }

        return root["root"];
    }

    private static void Collect(JsonNode? node, List<(JsonNode, object)> places)
    {
        foreach (var (name, value) in node as JsonObject ?? [])
        {
            places.Add((node!, name));
            Collect(value, places);
        }

        foreach (var (i, value) in (node as JsonArray ?? []).Index())
        {
            places.Add((node!, i));
            Collect(value, places);
        }
    }

    private static JsonNode? Change(JsonNode? value, Random random) => random.Next(3) == 0 ? Other(random) : value?.GetValueKind() switch
    {
        JsonValueKind.Number => JsonNode.Parse(random.Next(4) switch { 0 => "-1", 1 => "1e6", 2 => "0.25", _ => "0" }),
        JsonValueKind.String => random.Next(3) switch { 0 => "", 1 => new string('z', 300), _ => (string?)value + "?" },
        JsonValueKind.Array => random.Next(2) == 0 ? new JsonArray() : new JsonArray([.. ((JsonArray)value).Concat((JsonArray)value).Select(i => i?.DeepClone())]),
        JsonValueKind.Object => new JsonObject(((JsonObject)value).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())).Append(KeyValuePair.Create("unknown member", (JsonNode?)1))),
        _ => Other(random),
    };

    private static JsonNode? Other(Random random) => random.Next(6) switch
    {
        0 => null,
        1 => "text",
        2 => 12.5,
        3 => false,
        4 => new JsonArray(),
        _ => new JsonObject(),
    };
}
