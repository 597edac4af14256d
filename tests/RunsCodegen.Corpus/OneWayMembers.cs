using System.Text.Json.Nodes;

namespace RunsCodegen.Corpus;

/// <summary>
/// The members that do not travel one way: <c>readOnly</c> ones in requests, <c>writeOnly</c> ones in responses. Whatever
/// is sent in their place is passed over.
/// </summary>
internal sealed class OneWayMembers(RawDocument document, bool inRequest)
{
    private const string Mark = "x-passed-over";

    private static readonly string[] InPlace = ["allOf", "anyOf", "oneOf"];

    private readonly string _this = inRequest ? "readOnly" : "writeOnly";
    private readonly string _other = inRequest ? "writeOnly" : "readOnly";
    private readonly ILookup<JsonObject, JsonObject> _wholes = Objects(document.Root)
        .SelectMany(o => Direct(document, o, InPlace).Select(part => (part, o)))
        .ToLookup(p => p.part, p => p.o);

    /// <summary>What stands for such a member in the plain schemas.</summary>
    public static JsonObject Gone() => new() { [Mark] = true };

    /// <summary>Whether a plain schema is <see cref="Gone"/>.</summary>
    public static bool IsGone(JsonObject plain) => plain.ContainsKey(Mark);

    /// <summary>Whether a document has members that do.</summary>
    public static bool Any(RawDocument document) => document.Root.ToJsonString() is var text
        && (text.Contains("\"readOnly\":true", StringComparison.Ordinal) || text.Contains("\"writeOnly\":true", StringComparison.Ordinal));

    /// <summary>
    /// The names of those of a schema and its parts. What tells branches apart always travels, and so does what a part of
    /// an <c>allOf</c> declares without the word: it is sent, and required where that is said.
    /// </summary>
    public HashSet<string> Of(JsonObject schema, IEnumerable<string> known)
    {
        var sent = Closure(schema, ["allOf"]).Where(IsRead).SelectMany(s => Declared(s, isGone: false)).ToHashSet(StringComparer.Ordinal);
        return Closure(schema, InPlace).Where(IsRead)
            .SelectMany(s => Declared(s, isGone: true).ToArray() is { Length: > 0 } gone ? gone.Except(sent).Except(Tellers(s)) : [])
            .Concat(known.Except(sent)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a member with a schema is one of them. The word counts wherever it stands on the way to its type.</summary>
    public bool IsGone(JsonNode? schema)
    {
        var all = Closure(schema as JsonObject ?? [], ["allOf"]);
        return all.Any(s => Says(s, _this)) && !all.Any(s => Says(s, _other));
    }

    private IEnumerable<string> Declared(JsonObject schema, bool isGone) =>
        (schema["properties"] as JsonObject ?? []).Where(p => IsGone(p.Value) == isGone).Select(p => p.Key);

    private static bool Says(JsonObject schema, string name) => schema[name] is JsonValue v && v.TryGetValue<bool>(out var isSet) && isSet;

    // Before 3.1 what stands beside a reference says nothing of its members; the words 'readOnly' and 'writeOnly' count as every tool takes them.
    private bool IsRead(JsonObject schema) => !document.IgnoresSiblings || RawDocument.Reference(schema) is null;

    // What tells the branches apart of which a schema is a part, or the whole.
    private IEnumerable<string> Tellers(JsonObject schema) =>
        Closure(schema, InPlace).Where(IsRead).Concat(Reached(schema, s => _wholes[s])).SelectMany(s => Named(s["discriminator"]));

    private List<JsonObject> Closure(JsonObject schema, string[] parts) =>
        Reached(schema, s => Direct(document, s, parts));

    /// <summary>A schema and what follows from it, each once.</summary>
    public static List<JsonObject> Reached(JsonObject schema, Func<JsonObject, IEnumerable<JsonObject>> next)
    {
        var all = new List<JsonObject>();
        var seen = new HashSet<JsonObject>(ReferenceEqualityComparer.Instance);
        var open = new Stack<JsonObject>([schema]);
        while (open.TryPop(out var one))
        {
            if (seen.Add(one))
            {
                all.Add(one);
                foreach (var other in next(one))
                {
                    open.Push(other);
                }
            }
        }

        return all;
    }

    /// <summary>What a schema refers to, and its parts under some keywords.</summary>
    public static IEnumerable<JsonObject> Direct(RawDocument document, JsonObject schema, string[] parts)
    {
        var reference = RawDocument.Reference(schema);
        if (reference is not null && document.Find(Uri.UnescapeDataString(reference)) is JsonObject target)
        {
            yield return target;
        }

        if (reference is null || !document.IgnoresSiblings)
        {
            foreach (var part in parts.SelectMany(p => schema[p] as JsonArray ?? []).OfType<JsonObject>())
            {
                yield return part;
            }
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(m => Objects(m.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };

    private static IEnumerable<string> Named(JsonNode? discriminator) =>
        (discriminator is JsonObject o ? o["propertyName"] : discriminator) is JsonValue v && v.TryGetValue<string>(out var name) ? [name] : [];
}
