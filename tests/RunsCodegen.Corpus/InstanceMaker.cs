using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RunsCodegen.Corpus;

/// <summary>Makes values of a schema by chance. Most are valid; the judge says which.</summary>
internal sealed class InstanceMaker(JsonObject definitions, int seed)
{
    private const int Deep = 5;
    private const int TooDeep = 24;

    private static readonly string[] Texts =
        ["", "a", "A1", "abc", "x y", "quote\" back\\ tab\t", "ünïcödé \U0001F600", "0", "12345", "a-b_c.d", "abcdefghijkl", "00000000-0000-4000-8000-000000000000", "AAAAAAAAAAAAAAAAAAAAAAAA"];

    private readonly Random _random = new(seed);

    /// <summary>A value of a schema.</summary>
    public JsonNode? Make(JsonNode? schema, int depth = 0)
    {
        if (schema is not JsonObject given || depth > TooDeep)
        {
            return Anything(depth);
        }

        var o = Settle(given, 0);
        if (o.TryGetPropertyValue("const", out var constant))
        {
            return constant?.DeepClone();
        }

        if (o["enum"] is JsonArray { Count: > 0 } values)
        {
            return Pick(values)?.DeepClone();
        }

        return Type(o) switch
        {
            "object" => MakeObject(o, depth),
            "array" => MakeArray(o, depth),
            "string" => MakeString(o),
            "integer" => MakeNumber(o, isInteger: true),
            "number" => MakeNumber(o, isInteger: false),
            "boolean" => _random.Next(2) == 0,
            "null" => null,
            _ => Anything(depth),
        };
    }

    // One object of keywords: references, all of allOf, one of anyOf and oneOf.
    private JsonObject Settle(JsonObject schema, int steps)
    {
        if (steps > TooDeep)
        {
            return schema;
        }

        var all = new JsonObject(schema.Where(m => m.Key is not ("$ref" or "allOf" or "anyOf" or "oneOf")).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));
        var parts = new List<JsonNode?>((schema["allOf"] as JsonArray ?? []).Select(p => p));
        if ((string?)schema["$ref"] is { } reference)
        {
            parts.Add(definitions[reference["#/$defs/".Length..]]);
        }

        foreach (var choice in (string[])["anyOf", "oneOf"])
        {
            if (schema[choice] is JsonArray { Count: > 0 } branches)
            {
                parts.Add(Pick(branches));
            }
        }

        foreach (var part in parts.OfType<JsonObject>())
        {
            Merge(all, Settle(part, steps + 1));
        }

        return all;
    }

    private static void Merge(JsonObject all, JsonObject part)
    {
        foreach (var (name, value) in part)
        {
            if (name is "properties" && all[name] is JsonObject members)
            {
                foreach (var (member, schema) in (JsonObject)value!)
                {
                    members[member] = members[member] is JsonObject same
                        ? new JsonObject { ["allOf"] = new JsonArray(same.DeepClone(), schema?.DeepClone()) }
                        : schema?.DeepClone();
                }
            }
            else if (name is "required" && all[name] is JsonArray required)
            {
                all[name] = new JsonArray([.. required.Concat((JsonArray)value!).Select(n => (string?)n).Distinct().Select(n => (JsonNode?)n)]);
            }
            else if (!all.ContainsKey(name) || name is "enum" or "const")
            {
                all[name] = value?.DeepClone();
            }
        }
    }

    private string? Type(JsonObject schema) => schema["type"] switch
    {
        JsonArray list => (string?)Pick(list),
        JsonValue one => (string?)one,
        _ when schema.ContainsKey("properties") || schema.ContainsKey("required") || schema.ContainsKey("additionalProperties") => "object",
        _ when schema.ContainsKey("items") => "array",
        _ when schema.ContainsKey("pattern") || schema.ContainsKey("format") || schema.ContainsKey("minLength") => "string",
        _ when schema.ContainsKey("minimum") || schema.ContainsKey("maximum") => "number",
        _ => null,
    };

    private JsonObject MakeObject(JsonObject schema, int depth)
    {
        var made = new JsonObject();
        var required = (schema["required"] as JsonArray ?? []).Select(n => (string?)n).ToHashSet();
        var properties = schema["properties"] as JsonObject ?? [];
        foreach (var (name, value) in properties)
        {
            if (required.Contains(name) || _random.Next(100) < (depth < Deep ? 55 : 5))
            {
                made[name] = Make(value, depth + 1);
            }
        }

        foreach (var name in required.OfType<string>().Where(n => !properties.ContainsKey(n)))
        {
            made[name] = Make(schema["additionalProperties"], depth + 1);
        }

        if (schema["additionalProperties"] is JsonObject other && depth < Deep)
        {
            foreach (var name in Texts.Where(_ => _random.Next(6) == 0).Where(n => !properties.ContainsKey(n)))
            {
                made[name] = Make(other, depth + 1);
            }
        }

        return made;
    }

    private JsonArray MakeArray(JsonObject schema, int depth)
    {
        var first = schema["prefixItems"] as JsonArray ?? [];
        var low = (int?)(double?)schema["minItems"] ?? 0;
        var high = Math.Min((int?)(double?)schema["maxItems"] ?? low + 3, low + 3);
        var count = depth < Deep ? _random.Next(low, Math.Max(low, high) + 1) : low;
        return new JsonArray([.. Enumerable.Range(0, Math.Min(count, 50)).Select(i => Make(i < first.Count ? first[i] : schema["items"], depth + 1))]);
    }

    private JsonNode MakeString(JsonObject schema)
    {
        var low = (int?)(double?)schema["minLength"] ?? 0;
        var high = (int?)(double?)schema["maxLength"] ?? int.MaxValue;
        if (OfFormat((string?)(schema["format"] as JsonValue)) is { } formatted)
        {
            return formatted;
        }

        var pattern = (string?)schema["pattern"] is { } text ? new Regex(text, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)) : null;
        var fitting = Texts.Select(t => t.PadRight(Math.Min(low, 500), 'a')).Where(t => t.Length <= high && pattern?.IsMatch(t) is not false).ToArray();
        return fitting.Length > 0 ? Pick(fitting) : new string('a', Math.Clamp(low, 0, 500));
    }

    private string? OfFormat(string? format) => format switch
    {
        "date-time" => Pick(["2024-02-29T12:30:45Z", "1999-12-31T23:59:59.123+02:00", "2024-01-01T00:00:00-11:30"]),
        "date" => Pick(["2024-02-29", "1970-01-01"]),
        "time" => "12:30:45Z",
        "duration" => Pick(["P1DT2H", "PT1M"]),
        "uuid" => Pick(["3fa85f64-5717-4562-b3fc-2c963f66afa6", "00000000-0000-0000-0000-000000000000"]),
        "uri" or "url" => Pick(["https://example.com/a?b=c%20d#e", "urn:a:b"]),
        "uri-reference" => "/a/b",
        "email" => "a@example.com",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "hostname" => "example.com",
        "byte" => Pick(["", "aGVsbG8="]),
        "int64" => Pick(["0", "-5", "123456789012345678"]),
        "uint64" => Pick(["0", "123456789012345678"]),
        _ => null,
    };

    private JsonNode MakeNumber(JsonObject schema, bool isInteger)
    {
        var bounds = (schema["allOf"] as JsonArray ?? []).OfType<JsonObject>().Prepend(schema).ToArray();
        var low = bounds.Max(b => Number(b, "minimum") ?? Number(b, "exclusiveMinimum") + 1) ?? -1000;
        var high = bounds.Min(b => Number(b, "maximum") ?? Number(b, "exclusiveMaximum") - 1) ?? Math.Max(1000, low + 1000);
        var step = Number(schema, "multipleOf");
        var made = _random.Next(4) switch
        {
            0 => low,
            1 => high,
            _ => low + Math.Floor((decimal)_random.NextDouble() * Math.Min(high - low, 1_000_000)),
        };
        made = step is > 0 ? Math.Ceiling(made / step.Value) * step.Value : isInteger || _random.Next(2) == 0 || made >= high ? made : made + 0.5m;
        return JsonNode.Parse(made.ToString(CultureInfo.InvariantCulture))!;
    }

    // What is beyond decimal is no bound for the values made here.
    private static decimal? Number(JsonObject schema, string name) =>
        schema[name] is { } v && decimal.TryParse(v.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e20m ? number : null;

    private JsonNode? Anything(int depth) => _random.Next(depth > Deep ? 4 : 6) switch
    {
        0 => "any",
        1 => 1.5m,
        2 => true,
        3 => null,
        4 => new JsonArray(1, "two"),
        _ => new JsonObject { ["any"] = new JsonObject { ["a b"] = 1 } },
    };

    private string Pick(string[] list) => list[_random.Next(list.Length)];

    private JsonNode? Pick(JsonArray list) => list[_random.Next(list.Count)];
}
