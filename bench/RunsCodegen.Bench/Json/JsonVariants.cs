using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RunsCodegen.Bench.Json;

/// <summary>The same content as other servers would write it.</summary>
internal static class JsonVariants
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Indented = new(Compact) { WriteIndented = true };

    /// <summary>On many lines.</summary>
    public static byte[] Indent(byte[] json) => Bytes(JsonNode.Parse(json)!, Indented);

    /// <summary>The members of each object in the opposite order.</summary>
    public static byte[] Reorder(byte[] json) => Bytes(Reordered(JsonNode.Parse(json))!, Compact);

    /// <summary>Ten members that the document does not know in each event or span.</summary>
    public static byte[] AddUnknown(byte[] json)
    {
        var root = JsonNode.Parse(json)!;
        Extend(root);
        return Bytes(root, Compact);
    }

    private static JsonNode? Reordered(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Reverse().Select(m => KeyValuePair.Create(m.Key, Reordered(m.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Reordered)]),
        _ => node?.DeepClone(),
    };

    private static void Extend(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (_, value) in map)
                {
                    Extend(value);
                }

                if (map.ContainsKey("isError"))
                {
                    AddMembers(map);
                }

                break;
            case JsonArray list:
                foreach (var item in list)
                {
                    Extend(item);
                }

                break;
            default:
                break;
        }
    }

    private static void AddMembers(JsonObject map)
    {
        for (var i = 0; i < 5; i++)
        {
            map.Insert(i * 2, $"newText{i}", "something that a later version says");
            map.Add($"newValue{i}", new JsonObject { ["list"] = new JsonArray(1, 2.5, true, null), ["text"] = "a \"quoted\" word" });
        }
    }

    private static byte[] Bytes(JsonNode node, JsonSerializerOptions options) => JsonSerializer.SerializeToUtf8Bytes(node, options);
}
