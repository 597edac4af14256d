using System.Text.Json.Nodes;

namespace RunsCodegen.Corpus;

/// <summary>
/// Those that build by <c>allOf</c> upon a schema with a <c>discriminator</c>, by the values that name them. OpenAPI 3.0.4
/// takes a value of the base whatever they say; the design makes an heir of it, which cannot hold one that is none
/// (docs/schemas.md). So whether such a value is taken is left open.
/// </summary>
internal sealed class Heirs
{
    private const string Mark = "x-heirs";

    private static readonly string[] InPlace = ["allOf"];

    private readonly RawDocument _document;
    private readonly ILookup<JsonObject, (string Pointer, JsonObject Schema)> _heirs;

    public Heirs(RawDocument document)
    {
        _document = document;
        var folder = document.IsSwagger2 ? "/definitions" : "/components/schemas";
        _heirs = (JsonPointers.Find(document.Root, folder) as JsonObject ?? [])
            .Where(m => m.Value is JsonObject)
            .Select(m => (Pointer: JsonPointers.Add(folder, m.Key), Schema: (JsonObject)m.Value!))
            .SelectMany(h => Parts(h.Schema).Where(p => p != h.Schema).Select(part => (part, h)))
            .ToLookup(p => p.part, p => p.h);
    }

    /// <summary>Notes the heirs of a schema in its plain form.</summary>
    public void AddTo(JsonObject plain, JsonObject schema, Func<string, string> nameOf)
    {
        var own = Parts(schema);
        if (!_heirs.Contains(schema) || own.Select(p => p["discriminator"]).FirstOrDefault(d => d is not null) is not { } discriminator || own.Exists(p => p.ContainsKey("oneOf") || p.ContainsKey("anyOf")))
        {
            return;
        }

        var property = (string?)(discriminator is JsonObject o ? o["propertyName"] : discriminator) ?? "";
        var mapping = (discriminator as JsonObject)?["mapping"] as JsonObject ?? [];
        var named = new JsonObject();
        foreach (var (pointer, heir) in _heirs[schema])
        {
            var values = Parts(heir).Except(own).Select(p => (p["properties"] as JsonObject)?[property]).OfType<JsonObject>()
                .SelectMany(p => p["enum"] as JsonArray ?? (p["const"] is { } c ? [c.DeepClone()] : []))
                .Concat(mapping.Where(e => _document.Find((string?)e.Value ?? "") == heir).Select(e => (JsonNode?)e.Key))
                .Append(pointer.Split('/')[^1]);
            foreach (var value in values.Select(v => v?.ToString() ?? ""))
            {
                named[value] = "#/$defs/" + nameOf(pointer);
            }
        }

        plain[Mark] = new JsonObject { ["property"] = property, ["named"] = named };
    }

    /// <summary>The references to the heirs that an object names, by what its schemas note.</summary>
    public static IEnumerable<string> Named(JsonObject value, IEnumerable<JsonObject> schemas) =>
        from schema in schemas
        let noted = schema[Mark] as JsonObject
        where noted is not null
        let name = value[(string)noted["property"]!] as JsonValue
        where name is not null && name.TryGetValue<string>(out _)
        let heir = (string?)noted["named"]![(string)name!]
        where heir is not null
        select heir;

    private List<JsonObject> Parts(JsonObject schema) => OneWayMembers.Reached(schema, s => OneWayMembers.Direct(_document, s, InPlace));
}
