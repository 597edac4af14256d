using System.Text.Json.Nodes;
using Microsoft.OpenApi.YamlReader;
using SharpYaml.Serialization;

namespace RunsCodegen.Corpus;

/// <summary>
/// A document as a plain tree, read without anything of ours. Other files it refers to are members of
/// <see cref="Files"/> in the same tree, so that every reference is local.
/// </summary>
internal sealed class RawDocument
{
    /// <summary>The member of the root that holds the other files.</summary>
    public const string Files = "x-files";

    private readonly List<string> _paths = [];
    private readonly List<JsonNode?> _trees = [];

    private RawDocument(string path)
    {
        Root = (JsonObject)Add(path)!;
        for (var i = 0; i < _paths.Count; i++)
        {
            Localise(_trees[i], _paths[i]);
        }

        if (_trees.Count > 1)
        {
            Root[Files] = new JsonObject(_trees.Skip(1).Select((t, i) => KeyValuePair.Create($"{i + 1}", t)));
        }
    }

    /// <summary>The document.</summary>
    public JsonObject Root { get; }

    /// <summary>Whether it is Swagger 2.0.</summary>
    public bool IsSwagger2 => Root.ContainsKey("swagger");

    /// <summary>Whether a reference has no siblings (before 3.1).</summary>
    public bool IgnoresSiblings => IsSwagger2 || ((string?)Root["openapi"])?.StartsWith("3.0", StringComparison.Ordinal) is true;

    /// <summary>Reads a file and all it refers to.</summary>
    public static RawDocument Load(string path) => new(Path.GetFullPath(path));

    /// <summary>What a local reference names; null when there is nothing.</summary>
    public JsonNode? Find(string reference) => JsonPointers.Find(Root, reference.TrimStart('#'));

    /// <summary>The node itself, or what it refers to.</summary>
    public JsonNode? Follow(JsonNode? node)
    {
        for (var i = 0; i < 20 && Reference(node) is { } reference; i++)
        {
            node = Find(reference);
        }

        return node;
    }

    /// <summary>The text of a <c>$ref</c>.</summary>
    public static string? Reference(JsonNode? node) =>
        node is JsonObject o && o["$ref"] is JsonValue v && v.TryGetValue<string>(out var text) ? text : null;

    private JsonNode? Add(string path)
    {
        _paths.Add(path);
        _trees.Add(Path.GetExtension(path) is ".json" ? JsonNode.Parse(File.ReadAllText(path)) : Yaml(path));
        return _trees[^1];
    }

    private static JsonNode? Yaml(string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(path)));
        // Through the text, so that values are of the same kinds as those of a JSON file.
        return stream.Documents.Count == 0 ? null : JsonNode.Parse(YamlConverter.ToJsonNode(stream.Documents[0]).ToJsonString());
    }

    private void Localise(JsonNode? node, string from)
    {
        if (Reference(node) is { } reference)
        {
            node!["$ref"] = Local(reference, from);
        }

        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject o => o.Select(m => m.Value).ToArray(),
            JsonArray a => a,
            _ => [],
        };
        foreach (var child in children)
        {
            Localise(child, from);
        }
    }

    private string Local(string reference, string from)
    {
        var (file, pointer) = reference.Split('#', 2) is [var f, var p] ? (f, p) : (reference, "");
        var path = file.Length == 0 ? from : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from)!, Uri.UnescapeDataString(file)));
        if (!File.Exists(path))
        {
            return reference;
        }

        var index = _paths.IndexOf(path);
        if (index < 0)
        {
            index = _paths.Count;
            Add(path);
        }

        return index == 0 ? "#" + pointer : $"#/{Files}/{index}{pointer}";
    }
}
