using System.Globalization;
using System.Text.Json.Nodes;

namespace RunsCodegen.Corpus;

/// <summary>JSON pointers (RFC 6901), also as fragments of a URI.</summary>
internal static class JsonPointers
{
    public static string Add(string pointer, string name) =>
        pointer + "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The pointer as the fragment of a reference.</summary>
    public static string Fragment(string pointer) => "#" + string.Join('/', pointer.Split('/').Select(Uri.EscapeDataString));

    /// <summary>Where a node stands in its tree.</summary>
    public static string Of(JsonNode node) => node.Parent switch
    {
        JsonObject o => Add(Of(o), node.GetPropertyName()),
        JsonArray a => Add(Of(a), node.GetElementIndex().ToString(CultureInfo.InvariantCulture)),
        _ => "",
    };

    public static JsonNode? Find(JsonNode? node, string pointer)
    {
        foreach (var token in pointer.Split('/').Skip(1))
        {
            var name = Uri.UnescapeDataString(token).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node switch
            {
                JsonObject o => o[name],
                JsonArray a when int.TryParse(name, CultureInfo.InvariantCulture, out var i) && i < a.Count => a[i],
                _ => null,
            };
        }

        return node;
    }
}
