using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RunsCodegen.Corpus;

/// <summary>
/// Compares a value with what became of it. Members in any order, numbers by value. A member that no schema declares may
/// be gone, since the type has no place for it; one that was absent may have come with its default. Of a format's values
/// the type holds what docs/schemas.md says: seven digits of a second's fraction, the precision of a <c>float</c>.
/// </summary>
internal sealed class SameJson(JsonObject definitions)
{
    /// <summary>The first difference; null when there is none.</summary>
    public string? Difference(JsonNode? expected, JsonNode? actual, JsonNode? schema) => Compare(expected, actual, Flatten([schema]), "");

    /// <summary>The values in a value that name an heir of their schema, with the reference to it.</summary>
    public IEnumerable<(JsonNode Value, string Heir)> Heirs(JsonNode? value, JsonNode? schema) => FindHeirs(value, Flatten([schema]));

    private IEnumerable<(JsonNode Value, string Heir)> FindHeirs(JsonNode? value, List<JsonObject> schemas) => value switch
    {
        JsonObject o => Corpus.Heirs.Named(o, schemas).Select(heir => ((JsonNode)o, heir))
            .Concat(o.SelectMany(m => FindHeirs(m.Value, Flatten(schemas.SelectMany(s => Members(s, m.Key)))))),
        JsonArray a => a.SelectMany((item, i) => FindHeirs(item, Flatten(schemas.SelectMany(s => Items(s, i))))),
        _ => [],
    };

    private string? Compare(JsonNode? expected, JsonNode? actual, IReadOnlyList<JsonObject> schemas, string pointer) => (expected, actual) switch
    {
        (JsonObject one, JsonObject other) => CompareMembers(one, other, schemas, pointer),
        (JsonArray one, JsonArray other) when one.Count == other.Count => one
            .Select((item, i) => Compare(item, other[i], Flatten(schemas.SelectMany(s => Items(s, i))), $"{pointer}/{i}"))
            .FirstOrDefault(d => d is not null),
        _ => AreSame(expected, actual) || AreSameTime(expected, actual, schemas) || AreSameTimeOfDay(expected, actual, schemas) || AreSameSingle(expected, actual, schemas) ? null : $"{pointer}: {Text(expected)} is now {Text(actual)}",
    };

    private string? CompareMembers(JsonObject expected, JsonObject actual, IReadOnlyList<JsonObject> schemas, string pointer)
    {
        schemas = [.. schemas, .. Corpus.Heirs.Named(expected, schemas).SelectMany(heir => Flatten([new JsonObject { ["$ref"] = heir }])).Except(schemas)];

        // 'type: object' beside members in an 'allOf' is one record with them; as a branch it is any object.
        var branches = Flatten(schemas.SelectMany(s => new[] { s["anyOf"], s["oneOf"] }).OfType<JsonArray>().SelectMany(b => b));
        var names = schemas.Any(s => s["properties"] is JsonObject { Count: > 0 });
        schemas = [.. schemas.Where(s => !names || !IsOfType(s, "object") || branches.Contains(s))];
        foreach (var (name, value) in expected)
        {
            var below = Flatten(schemas.SelectMany(s => Members(s, name)));
            if (below.Any(OneWayMembers.IsGone))
            {
                continue;
            }

            if (actual.TryGetPropertyValue(name, out var now))
            {
                if (Compare(value, now, below, pointer + "/" + name) is { } difference)
                {
                    return difference;
                }
            }
            else if (below.Count > 0)
            {
                return $"{pointer}/{name}: {Text(value)} is gone";
            }
        }

        return actual.Where(m => !expected.ContainsKey(m.Key) && !IsDefault(m.Key, m.Value, schemas))
            .Select(m => $"{pointer}/{m.Key}: {Text(m.Value)} was not there").FirstOrDefault();
    }

    private bool IsDefault(string name, JsonNode? value, IReadOnlyList<JsonObject> schemas) =>
        Flatten(schemas.SelectMany(s => Members(s, name))).Any(s => s.TryGetPropertyValue("default", out var given) && AreSame(given, value));

    private static bool AreSame(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other)
        || (one?.GetValueKind() is JsonValueKind.Number && other?.GetValueKind() is JsonValueKind.Number && AreSameNumber(one.ToJsonString(), other.ToJsonString()));

    // RFC 3339, section 4.3: 'Z' and '+00:00' are the same; zeros at the end of a fraction say nothing.
    private static bool AreSameTime(JsonNode? one, JsonNode? other, IReadOnlyList<JsonObject> schemas) =>
        schemas.Any(s => (string?)(s["format"] as JsonValue) is "date-time")
        && one is JsonValue first && first.TryGetValue<string>(out var a) && other is JsonValue second && second.TryGetValue<string>(out var b)
        && DateTimeOffset.TryParse(Cut(a), CultureInfo.InvariantCulture, out var x) && DateTimeOffset.TryParse(b, CultureInfo.InvariantCulture, out var y)
        && x.EqualsExact(y);

    // The design makes 'time' a TimeOnly, which has no offset; every such schema is warned of (RCG3012).
    private static bool AreSameTimeOfDay(JsonNode? one, JsonNode? other, IReadOnlyList<JsonObject> schemas) =>
        schemas.Any(s => (string?)(s["format"] as JsonValue) is "time")
        && one is JsonValue first && first.TryGetValue<string>(out var a) && other is JsonValue second && second.TryGetValue<string>(out var b)
        && a == b + "Z";

    // What is beyond seven digits is cut off, not rounded into another moment.
    private static string Cut(string time) => Regex.Replace(time, @"(?<=\.\d{7})\d+", "", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static bool AreSameSingle(JsonNode? one, JsonNode? other, IReadOnlyList<JsonObject> schemas) =>
        schemas.Any(s => (string?)(s["format"] as JsonValue) is "float")
        && one?.GetValueKind() is JsonValueKind.Number && other?.GetValueKind() is JsonValueKind.Number
        && float.Parse(one.ToJsonString(), CultureInfo.InvariantCulture).Equals(float.Parse(other.ToJsonString(), CultureInfo.InvariantCulture));

    private static bool AreSameNumber(string one, string other) =>
        decimal.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out var a) && decimal.TryParse(other, NumberStyles.Float, CultureInfo.InvariantCulture, out var b)
            ? a == b
            : double.Parse(one, CultureInfo.InvariantCulture).Equals(double.Parse(other, CultureInfo.InvariantCulture));

    private static string Text(JsonNode? node) => node?.ToJsonString() is { } text ? text[..Math.Min(text.Length, 100)] : "null";

    private static IEnumerable<JsonNode?> Items(JsonObject schema, int index) =>
        schema["prefixItems"] is JsonArray first && index < first.Count ? [first[index]] : [schema["items"]];

    private static IEnumerable<JsonNode?> Members(JsonObject schema, string name)
    {
        if ((schema["properties"] as JsonObject)?[name] is { } property)
        {
            yield return property is JsonObject ? property : new JsonObject();
        }
        else if ((schema["patternProperties"] as JsonObject ?? []).FirstOrDefault(p => Regex.IsMatch(name, p.Key, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1))) is { Value: { } patterned })
        {
            yield return patterned;
        }
        else if (schema["additionalProperties"] is { } other && other.GetValueKind() is not JsonValueKind.False)
        {
            yield return other is JsonObject ? other : new JsonObject();
        }
        else if (schema.Count == 0 || IsOfType(schema, "object"))
        {
            // Without a schema a value is kept as it is.
            yield return new JsonObject();
        }
    }

    // Words about another part, or leave for null.
    private static bool SaysNothing(JsonNode? part) => part is JsonObject o && (o.Count == 0 || IsOfType(o, "object") || IsOfType(o, "null")
        || (o.Count == 1 && o["anyOf"] is JsonArray either && either.All(SaysNothing)));

    private static bool IsOfType(JsonObject schema, string type) => schema.Count == 1 && (string?)(schema["type"] as JsonValue) == type;

    // A schema and all that is part of it; references are followed once.
    private List<JsonObject> Flatten(IEnumerable<JsonNode?> schemas)
    {
        var all = new List<JsonObject>();
        var waiting = new Stack<JsonNode?>(schemas);
        while (waiting.TryPop(out var schema))
        {
            if (schema is not JsonObject o || all.Contains(o))
            {
                continue;
            }

            all.Add(o);
            waiting.Push((string?)o["$ref"] is { } reference ? definitions[reference["#/$defs/".Length..]] : null);
            foreach (var part in (string[])["allOf", "anyOf", "oneOf"])
            {
                foreach (var branch in (o[part] as JsonArray ?? []).Where(b => part is not "allOf" || !SaysNothing(b)))
                {
                    waiting.Push(branch);
                }
            }
        }

        return all;
    }
}
