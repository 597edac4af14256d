using System.Text.Json.Nodes;

namespace RunsCodegen.Corpus;

/// <summary>
/// The members that do not travel one way: <c>readOnly</c> ones in requests, <c>writeOnly</c> ones in responses. Whatever
/// is sent in their place is passed over.
/// </summary>
internal sealed class OneWayMembers(RawDocument document, bool inRequest)
{
    private const string Mark = "x-passed-over";

    private readonly string _this = inRequest ? "readOnly" : "writeOnly";
    private readonly string _other = inRequest ? "writeOnly" : "readOnly";
    private readonly HashSet<string> _discriminators = Discriminators(document.Root).ToHashSet(StringComparer.Ordinal);

    /// <summary>What stands for such a member in the plain schemas.</summary>
    public static JsonObject Gone() => new() { [Mark] = true };

    /// <summary>Whether a plain schema is <see cref="Gone"/>.</summary>
    public static bool IsGone(JsonObject plain) => plain.ContainsKey(Mark);

    /// <summary>Whether a document has members that do.</summary>
    public static bool Any(RawDocument document) => document.Root.ToJsonString() is var text
        && (text.Contains("\"readOnly\":true", StringComparison.Ordinal) || text.Contains("\"writeOnly\":true", StringComparison.Ordinal));

    /// <summary>The names of those of a schema and its parts. What tells branches apart always travels.</summary>
    public HashSet<string> Of(JsonObject schema, IEnumerable<string> known) =>
        Closure(schema, ["allOf", "anyOf", "oneOf"])
            .SelectMany(s => s["properties"] as JsonObject ?? [])
            .Where(p => IsGone(p.Value)).Select(p => p.Key).Except(_discriminators).Concat(known).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a member with a schema is one of them. The word counts wherever it stands on the way to its type.</summary>
    public bool IsGone(JsonNode? schema)
    {
        var all = Closure(schema as JsonObject ?? [], ["allOf"]);
        return all.Any(s => Says(s, _this)) && !all.Any(s => Says(s, _other));
    }

    private static bool Says(JsonObject schema, string name) => schema[name] is JsonValue v && v.TryGetValue<bool>(out var isSet) && isSet;

    private List<JsonObject> Closure(JsonObject schema, string[] parts)
    {
        var all = new List<JsonObject>();
        var open = new Stack<JsonNode?>([schema]);
        while (open.TryPop(out var next))
        {
            if (next is not JsonObject o || all.Contains(o))
            {
                continue;
            }

            var reference = RawDocument.Reference(o);
            open.Push(reference is null ? null : document.Find(Uri.UnescapeDataString(reference)));
            if (reference is not null && document.IgnoresSiblings)
            {
                continue;
            }

            all.Add(o);
            foreach (var part in parts.SelectMany(p => o[p] as JsonArray ?? []))
            {
                open.Push(part);
            }
        }

        return all;
    }

    private static IEnumerable<string> Discriminators(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(m => Discriminators(m.Value)).Concat(Named(o["discriminator"])),
        JsonArray a => a.SelectMany(Discriminators),
        _ => [],
    };

    private static IEnumerable<string> Named(JsonNode? discriminator) =>
        (discriminator is JsonObject o ? o["propertyName"] : discriminator) is JsonValue v && v.TryGetValue<string>(out var name) ? [name] : [];
}
