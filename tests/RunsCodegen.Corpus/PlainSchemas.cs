using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RunsCodegen.Corpus;

/// <summary>
/// The schemas of a document as JSON Schema 2020-12, each an entry of <c>$defs</c>. What every version of OpenAPI
/// says otherwise is translated here, without anything of ours.
/// </summary>
internal sealed class PlainSchemas
{
    private static readonly string[] Numbers = ["minimum", "maximum", "multipleOf", "exclusiveMinimum", "exclusiveMaximum"];

    private static readonly string[] Counts = ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties", "minContains", "maxContains"];

    private static readonly string[] Types = ["array", "boolean", "integer", "null", "number", "object", "string"];

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["byte"] = "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
        ["int64"] = "^-?\\d{1,18}$",
        ["duration"] = "^-?P(\\d+W)?(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?$",
    };

    private readonly RawDocument _document;
    private readonly bool _isStrict;
    private readonly OneWayMembers _oneWay;
    private readonly Heirs _heirs;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Queue<string> _waiting = new();

    /// <summary>Translates the schemas at some pointers and all they refer to.</summary>
    /// <param name="document">The document.</param>
    /// <param name="pointers">Where the schemas stand.</param>
    /// <param name="isStrict">Whether the formats of OpenAPI (int32 and so on) constrain too.</param>
    /// <param name="oneWay">The members that do not travel this way.</param>
    public PlainSchemas(RawDocument document, IEnumerable<string> pointers, bool isStrict, OneWayMembers oneWay)
    {
        (_document, _isStrict, _oneWay, _heirs) = (document, isStrict, oneWay, new(document));
        foreach (var pointer in pointers)
        {
            Name(pointer);
        }

        var all = new JsonObject();
        while (_waiting.TryDequeue(out var pointer))
        {
            all[_names[pointer]] = Translate(JsonPointers.Find(document.Root, pointer), []);
        }

        Definitions = all;
    }

    /// <summary>The schemas by name.</summary>
    public JsonObject Definitions { get; }

    /// <summary>The name of the schema at a pointer.</summary>
    public string Name(string pointer)
    {
        if (!_names.TryGetValue(pointer, out var name))
        {
            name = $"s{_names.Count}";
            _names.Add(pointer, name);
            _waiting.Enqueue(pointer);
        }

        return name;
    }

    // Parts may require what the whole says does not travel this way.
    private JsonNode Translate(JsonNode? node, HashSet<string> goneOfWhole)
    {
        if (node is not JsonObject o)
        {
            return node is JsonValue v && v.TryGetValue<bool>(out var anything) ? anything : new JsonObject();
        }

        var plain = new JsonObject();
        if (RawDocument.Reference(o) is { } reference && reference.StartsWith('#'))
        {
            plain["$ref"] = "#/$defs/" + Name(Uri.UnescapeDataString(reference[1..]));
            if (_document.IgnoresSiblings)
            {
                if (o.TryGetPropertyValue("default", out var given))
                {
                    plain["default"] = given?.DeepClone();
                }

                return plain;
            }
        }

        if (Recursive(o) is { } outer)
        {
            plain["$ref"] = "#/$defs/" + Name(JsonPointers.Of(outer));
        }

        var gone = _oneWay.Of(o, goneOfWhole);
        TranslateValues(o, plain);
        if (plain["required"] is JsonArray required)
        {
            plain["required"] = new JsonArray([.. required.Where(n => !gone.Contains((string?)n ?? "")).Select(n => n?.DeepClone())]);
        }

        TranslateNumbers(o, plain);
        if (_isStrict)
        {
            AddOpenApi(o, plain);
            _heirs.AddTo(plain, o, Name);
        }

        TranslateParts(o, plain, gone);
        return TranslateNull(o, plain);
    }

    // What 2019-09 has in place of '$dynamicRef': the schema around it that is marked as its anchor.
    private static JsonNode? Recursive(JsonObject from)
    {
        JsonNode? outer = from.ContainsKey("$recursiveRef") ? from : null;
        while (outer is not null && ((outer as JsonObject)?["$recursiveAnchor"] is not JsonValue mark || !mark.TryGetValue<bool>(out var isSet) || !isSet))
        {
            outer = outer.Parent;
        }

        return outer;
    }

    private static void TranslateValues(JsonObject from, JsonObject to)
    {
        if (from["type"] is { } type)
        {
            var known = (type as JsonArray ?? [type.DeepClone()]).Select(t => (string?)t ?? "null").Where(t => Types.Contains(t, StringComparer.Ordinal)).ToArray();
            if (known.Length > 0 && !AreStringsOfAnotherType(from, known))
            {
                to["type"] = known.Length == 1 ? known[0] : new JsonArray([.. known.Select(k => (JsonNode)k)]);
            }
        }

        foreach (var name in (string[])["enum", "const", "default", "uniqueItems", "format", "required", "dependentRequired"])
        {
            if (from.TryGetPropertyValue(name, out var value) && (name is not ("enum" or "required") || value is JsonArray) && (name is not "dependentRequired" || value is JsonObject))
            {
                to[name] = value?.DeepClone();
            }
        }

        if (from["pattern"] is JsonValue pattern && pattern.TryGetValue<string>(out var text) && IsPattern(Pattern(text)))
        {
            to["pattern"] = Pattern(text);
        }
    }

    // 'type: object' beside strings, which no value would fit: the generator says so (RCG2009) and takes the strings.
    private static bool AreStringsOfAnotherType(JsonObject from, string[] types) => !types.Contains("string", StringComparer.Ordinal)
        && from["enum"] is JsonArray { Count: > 0 } values && values.All(v => v?.GetValueKind() is System.Text.Json.JsonValueKind.String);

    private static void TranslateNumbers(JsonObject from, JsonObject to)
    {
        foreach (var name in Numbers.Concat(Counts))
        {
            if (from[name] is JsonValue v && v.GetValueKind() is System.Text.Json.JsonValueKind.Number)
            {
                to[name] = v.DeepClone();
            }
        }

        foreach (var (exclusive, bound) in (ReadOnlySpan<(string, string)>)[("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")])
        {
            if (from[exclusive] is JsonValue v && v.TryGetValue<bool>(out var isSet) && isSet && to[bound] is { } limit)
            {
                to.Remove(bound);
                to[exclusive] = limit.DeepClone();
            }
        }
    }

    // What every tool reads into a schema, though JSON Schema does not: the ranges and texts of OpenAPI's formats, and
    // that a schema with properties is one of objects, one with items of arrays.
    private static void AddOpenApi(JsonObject from, JsonObject to)
    {
        var (type, format) = ((string?)(from["type"] as JsonValue), (string?)(from["format"] as JsonValue));
        if (type is "integer" || format is "int32" or "int64")
        {
            var (low, high) = Range(format);
            to["allOf"] = new JsonArray(new JsonObject { ["minimum"] = low, ["maximum"] = high });
        }

        // What 3.1 has in place of the format 'byte'.
        if (format is null && (string?)(from["contentEncoding"] as JsonValue) is "base64")
        {
            to["format"] = format = "byte";
        }

        if (type is not ("integer" or "number") && Texts.TryGetValue(format ?? "", out var pattern))
        {
            to["allOf"] = new JsonArray(new JsonObject { ["pattern"] = pattern });
        }

        if (type is null && !from.ContainsKey("type"))
        {
            var implied = from.ContainsKey("properties") || from.ContainsKey("additionalProperties") ? "object" : from.ContainsKey("items") ? "array" : null;
            if (implied is not null)
            {
                to["type"] = implied;
            }
        }
    }

    // By the registry of OpenAPI's formats.
    private static (decimal Low, decimal High) Range(string? format) => format switch
    {
        "int8" => (sbyte.MinValue, sbyte.MaxValue),
        "uint8" => (byte.MinValue, byte.MaxValue),
        "int16" => (short.MinValue, short.MaxValue),
        "uint16" => (ushort.MinValue, ushort.MaxValue),
        "int32" => (int.MinValue, int.MaxValue),
        "uint32" => (uint.MinValue, uint.MaxValue),
        "uint64" => (ulong.MinValue, ulong.MaxValue),
        _ => (long.MinValue, long.MaxValue),
    };

    private void TranslateParts(JsonObject from, JsonObject to, HashSet<string> gone)
    {
        foreach (var name in (string[])["properties", "patternProperties", "dependentSchemas"])
        {
            if (from[name] is JsonObject members && (name is not "patternProperties" || members.All(m => IsPattern(Pattern(m.Key)))))
            {
                to[name] = new JsonObject(members.Select(m => KeyValuePair.Create(
                    name is "patternProperties" ? Pattern(m.Key) : m.Key,
                    (JsonNode?)(name is "properties" && gone.Contains(m.Key) && _oneWay.IsGone(m.Value) ? OneWayMembers.Gone() : Translate(m.Value, [])))));
            }
        }

        foreach (var name in (string[])["items", "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else", "unevaluatedProperties", "unevaluatedItems"])
        {
            if (from[name] is { } part and not JsonArray)
            {
                to[name] = Translate(part, name is "if" or "then" or "else" ? gone : []);
            }
        }

        foreach (var name in (string[])["allOf", "anyOf", "oneOf", "prefixItems"])
        {
            if (from[name] is JsonArray parts && parts.Count > 0)
            {
                var own = to[name] as JsonArray ?? [];
                to[name] = new JsonArray([.. own.Select(o => o!.DeepClone()), .. parts.Select(p => Translate(p, gone))]);
            }
        }

        // The design checks a value against the branch that a discriminator names; that another fits as well is left open (docs/schemas.md).
        if (!_isStrict && from.ContainsKey("discriminator") && !to.ContainsKey("anyOf") && to["oneOf"] is JsonArray branches)
        {
            to.Remove("oneOf");
            to["anyOf"] = branches;
        }
    }

    private static JsonObject TranslateNull(JsonObject from, JsonObject plain)
    {
        var isNullable = (from["nullable"] ?? from["x-nullable"]) is JsonValue v && v.TryGetValue<bool>(out var set) && set;
        return isNullable ? new JsonObject { ["anyOf"] = new JsonArray(plain, new JsonObject { ["type"] = "null" }) } : plain;
    }

    // The judge's patterns are .NET's, which know no '\_'.
    private static string Pattern(string text) => Regex.Replace(text, @"\\.", m => m.Value == @"\_" ? "_" : m.Value, RegexOptions.None, TimeSpan.FromSeconds(1));

    private static bool IsPattern(string text)
    {
        try
        {
            _ = new Regex(text, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
