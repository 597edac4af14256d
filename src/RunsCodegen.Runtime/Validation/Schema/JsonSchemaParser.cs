namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Text;
using global::System.Text.Json;

/// <summary>The text of a schema → <see cref="JsonSchema"/>. The generator wrote it, so it has no faults.</summary>
internal sealed class JsonSchemaParser(Func<string, JsonSchema> find)
{
    private static readonly string[] ArrayKeywords =
        ["prefixItems", "items", "contains", "minContains", "maxContains", "minItems", "maxItems", "uniqueItems"];

    private static readonly string[] ObjectKeywords =
    [
        "properties", "patternProperties", "additionalProperties", "propertyNames", "required", "minProperties", "maxProperties",
        "dependentRequired", "dependentSchemas",
    ];

    private static readonly string[] NumberKeywords = ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"];

    internal JsonSchema Read(JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? ReadObject(json)
        : new JsonSchema { Never = json.ValueKind == JsonValueKind.False };

    private JsonSchema ReadObject(JsonElement json) => new()
    {
        Ref = Text(json, "$ref") is { } name ? Find(name) : null,
        DynamicRef = json.TryGetProperty("$dynamicRef", out var dynamic) ? ReadDynamic(dynamic) : null,
        Resource = Text(json, "$id"),
        Types = Texts(json, "type"),
        Values = ReadValues(json),
        IsConst = json.TryGetProperty("const", out _),
        Format = Text(json, "format"),
        Number = HasAny(json, NumberKeywords) ? ReadNumber(json) : null,
        MinLength = Int(json, "minLength"),
        MaxLength = Int(json, "maxLength"),
        Pattern = Text(json, "pattern") is { } pattern ? new Pattern(pattern) : null,
        Array = HasAny(json, ArrayKeywords) ? ReadArray(json) : null,
        Object = HasAny(json, ObjectKeywords) ? ReadMembers(json) : null,
        AllOf = Schemas(json, "allOf"),
        AnyOf = Schemas(json, "anyOf"),
        OneOf = Schemas(json, "oneOf"),
        Not = Schema(json, "not"),
        If = Schema(json, "if"),
        Then = Schema(json, "then"),
        Else = Schema(json, "else"),
        UnevaluatedItems = Schema(json, "unevaluatedItems"),
        UnevaluatedProperties = Schema(json, "unevaluatedProperties"),
    };

    private static NumberLimits ReadNumber(JsonElement json) => new(
        Number(json, "minimum"), Number(json, "exclusiveMinimum"), Number(json, "maximum"), Number(json, "exclusiveMaximum"), Number(json, "multipleOf"));

    private ArraySchema ReadArray(JsonElement json) => new(
        Schemas(json, "prefixItems"),
        Schema(json, "items"),
        Schema(json, "contains"),
        Int(json, "minContains") ?? 1,
        Int(json, "maxContains"),
        Int(json, "minItems"),
        Int(json, "maxItems"),
        json.TryGetProperty("uniqueItems", out var unique) && unique.ValueKind == JsonValueKind.True);

    private ObjectSchema ReadMembers(JsonElement json) => new()
    {
        Properties = Named(json, "properties", Read),
        PatternProperties = [.. Named(json, "patternProperties", Read).Select(p => KeyValuePair.Create(new Pattern(p.Key), p.Value))],
        AdditionalProperties = Schema(json, "additionalProperties"),
        PropertyNames = Schema(json, "propertyNames"),
        Required = Texts(json, "required"),
        MinProperties = Int(json, "minProperties"),
        MaxProperties = Int(json, "maxProperties"),
        DependentRequired = Named(json, "dependentRequired", Texts),
        DependentSchemas = Named(json, "dependentSchemas", Read),
    };

    private DynamicReference ReadDynamic(JsonElement json) =>
        new(Find(json.GetProperty("target").GetString()!), Named(json, "outer", e => Find(e.GetString()!)));

    private Lazy<JsonSchema> Find(string name) => new(() => find(name));

    private static Dictionary<string, string>? ReadValues(JsonElement json)
    {
        JsonElement[] values = json.TryGetProperty("const", out var constant) ? [constant]
            : json.TryGetProperty("enum", out var all) ? [.. all.EnumerateArray()]
            : [];
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            texts[JsonCanonical.Text(Encoding.UTF8.GetBytes(value.GetRawText()))] = value.GetRawText();
        }

        return json.TryGetProperty("const", out _) || json.TryGetProperty("enum", out _) ? texts : null;
    }

    private static bool HasAny(JsonElement json, string[] keywords) => keywords.Any(k => json.TryGetProperty(k, out _));

    private JsonSchema? Schema(JsonElement json, string keyword) => json.TryGetProperty(keyword, out var value) ? Read(value) : null;

    private JsonSchema[] Schemas(JsonElement json, string keyword) =>
        json.TryGetProperty(keyword, out var value) ? [.. value.EnumerateArray().Select(Read)] : [];

    private static Dictionary<string, T> Named<T>(JsonElement json, string keyword, Func<JsonElement, T> read) =>
        json.TryGetProperty(keyword, out var value)
            ? value.EnumerateObject().ToDictionary(p => p.Name, p => read(p.Value), StringComparer.Ordinal)
            : [];

    private static string? Text(JsonElement json, string keyword) => json.TryGetProperty(keyword, out var value) ? value.GetString() : null;

    private static IReadOnlyList<string> Texts(JsonElement json, string keyword) => json.TryGetProperty(keyword, out var value) ? Texts(value) : [];

    private static IReadOnlyList<string> Texts(JsonElement json) =>
        json.ValueKind == JsonValueKind.String ? [json.GetString()!] : [.. json.EnumerateArray().Select(t => t.GetString()!)];

    private static int? Int(JsonElement json, string keyword) => json.TryGetProperty(keyword, out var value) ? value.GetInt32() : null;

    private static JsonNumber? Number(JsonElement json, string keyword) =>
        json.TryGetProperty(keyword, out var value) ? JsonNumber.Parse(Encoding.ASCII.GetBytes(value.GetRawText())) : null;
}
