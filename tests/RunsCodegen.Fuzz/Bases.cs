using System.Reflection;
using System.Text.Json.Nodes;
using RunsCodegen.Corpus;
using RunsCodegen.Testing;

namespace RunsCodegen.Fuzz;

/// <summary>The sound documents that mutations begin with: the cases, and the public documents when they are there.</summary>
internal static class Bases
{
    private const long Large = 60_000;
    private const long Largest = 600_000;

    private static readonly string Cases = typeof(Bases).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "CasesFolder").Value!;

    private static readonly string[] Paths =
    [
        .. Directory.EnumerateFiles(Cases, "spec.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal),
        .. Public().Order(StringComparer.Ordinal),
    ];

    private static readonly Dictionary<string, JsonObject?> Trees = new(StringComparer.Ordinal);

    /// <summary>The text of one of the small documents.</summary>
    public static string Text(Random random) => File.ReadAllText(Pick(random, Paths.Where(p => new FileInfo(p).Length < Large).ToArray()));

    /// <summary>A copy of one of the documents as a tree, cut down when it is large.</summary>
    public static JsonObject Tree(Random random)
    {
        while (true)
        {
            var path = Pick(random, Paths);
            if (!Trees.TryGetValue(path, out var tree))
            {
                Trees.Add(path, tree = TryLoad(path));
            }

            if (tree is not null)
            {
                return new FileInfo(path).Length < Large ? (JsonObject)tree.DeepClone() : Slice(tree, random);
            }
        }
    }

    private static IEnumerable<string> Public() => SharedFolder.Find("specs/dev") is { } folder
        ? Directory.EnumerateFiles(folder).Where(f => !f.EndsWith("manifest.json", StringComparison.Ordinal) && new FileInfo(f).Length < Largest)
        : [];

    // Cases of documents that cannot be parsed are no trees.
    private static JsonObject? TryLoad(string path)
    {
        try
        {
            return RawDocument.Load(path).Root;
        }
        catch (Exception failure) when (failure is SharpYaml.YamlException or System.Text.Json.JsonException or InvalidCastException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    // Some of the paths and what they refer to.
    private static JsonObject Slice(JsonObject tree, Random random)
    {
        var slice = new JsonObject(tree.Where(m => m.Key is not ("paths" or "components" or "definitions")).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));
        var paths = tree["paths"] as JsonObject ?? [];
        slice["paths"] = new JsonObject(paths.Where(_ => random.Next(paths.Count) < 4).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));
        var waiting = new Queue<JsonNode?>([slice["paths"]]);
        while (waiting.TryDequeue(out var node))
        {
            if (RawDocument.Reference(node) is { } reference && reference.StartsWith("#/", StringComparison.Ordinal))
            {
                Copy(tree, slice, reference[2..].Split('/'), waiting);
            }

            IEnumerable<JsonNode?> children = node switch { JsonObject o => o.Select(m => m.Value), JsonArray a => a, _ => [] };
            foreach (var child in children)
            {
                waiting.Enqueue(child);
            }
        }

        return slice;
    }

    private static void Copy(JsonObject from, JsonObject to, string[] path, Queue<JsonNode?> waiting)
    {
        if (path is not (["components", _, _, ..] or ["definitions" or "parameters" or "responses", _, ..]))
        {
            return;
        }

        foreach (var name in path[0] == "components" ? path[..2] : path[..1])
        {
            to[name] ??= new JsonObject();
            (from, to) = (from[name] as JsonObject ?? [], (JsonObject)to[name]!);
        }

        var last = path[0] == "components" ? path[2] : path[1];
        if (!to.ContainsKey(last) && from[last]?.DeepClone() is { } copy)
        {
            to[last] = copy;
            waiting.Enqueue(copy);
        }
    }

    private static string Pick(Random random, string[] paths) => paths[random.Next(paths.Length)];
}
