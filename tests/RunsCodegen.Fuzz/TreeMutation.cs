using System.Text.Json.Nodes;
using RunsCodegen.Corpus;

namespace RunsCodegen.Fuzz;

/// <summary>Changes the structure of a document: drops, doubles, moves, renames, retypes and nests what is in it.</summary>
internal sealed class TreeMutation(Random random)
{
    private List<(JsonNode Parent, string? Name, int Index, string Pointer)> _places = [];

    public void Apply(JsonObject root)
    {
        for (var i = random.Next(1, 7); i > 0; i--)
        {
            _places = [];
            Collect(root, "");
            if (_places.Count == 0)
            {
                return;
            }

            Change(root);
        }
    }

    private void Change(JsonObject root)
    {
        var place = Any();
        switch (random.Next(10))
        {
            case 0:
                Remove(place);
                break;
            case 1 when place.Parent is JsonObject o && place.Name is { } name:
                o[HostileText.Any(random)] = o[name]?.DeepClone();
                break;
            case 2:
                Set(place, Get(Any())?.DeepClone());
                break;
            case 3 or 4 when place.Parent is JsonObject o && place.Name is { } name:
                var value = o[name]?.DeepClone();
                o.Remove(name);
                o[HostileText.Any(random)] = value;
                break;
            case 5:
                Set(place, Nested(Get(place)?.DeepClone()));
                break;
            case 6:
                Set(place, new JsonObject { ["$ref"] = random.Next(3) switch { 0 => HostileText.Reference(random), 1 => JsonPointers.Fragment(place.Pointer), _ => JsonPointers.Fragment(Any().Pointer) } });
                break;
            case 7 or 8 when Get(place) is JsonValue:
                Set(place, HostileText.Any(random));
                break;
            default:
                Set(place, HostileText.Value(random));
                break;
        }

        if (root.Count == 0)
        {
            root["openapi"] = "3.1.0";
        }
    }

    private JsonNode? Nested(JsonNode? inner)
    {
        var deep = random.Next(8) == 0 ? 900 : random.Next(1, 40);
        var (kind, name) = (random.Next(4), ((string[])["items", "not", "additionalProperties", "properties", "schema"])[random.Next(5)]);
        for (var i = 0; i < deep; i++)
        {
            inner = kind switch
            {
                0 => new JsonArray(inner),
                1 => new JsonObject { ["allOf"] = new JsonArray(inner) },
                2 => new JsonObject { ["oneOf"] = new JsonArray(inner, new JsonObject { ["type"] = "string" }) },
                _ => new JsonObject { [name] = inner },
            };
        }

        return inner;
    }

    private (JsonNode Parent, string? Name, int Index, string Pointer) Any() => _places[random.Next(_places.Count)];

    private static JsonNode? Get((JsonNode Parent, string? Name, int Index, string Pointer) place) =>
        place.Name is { } name ? place.Parent[name] : place.Parent[place.Index];

    private static void Set((JsonNode Parent, string? Name, int Index, string Pointer) place, JsonNode? value)
    {
        if (place.Name is { } name)
        {
            place.Parent[name] = value;
        }
        else
        {
            place.Parent[place.Index] = value;
        }
    }

    private static void Remove((JsonNode Parent, string? Name, int Index, string Pointer) place)
    {
        if (place.Parent is JsonObject o)
        {
            o.Remove(place.Name!);
        }
        else
        {
            ((JsonArray)place.Parent).RemoveAt(place.Index);
        }
    }

    private void Collect(JsonNode? node, string pointer)
    {
        if (_places.Count > 20_000)
        {
            return;
        }

        foreach (var (name, value) in node as JsonObject ?? [])
        {
            var below = JsonPointers.Add(pointer, name);
            _places.Add((node!, name, 0, below));
            Collect(value, below);
        }

        foreach (var (i, value) in (node as JsonArray ?? []).Index())
        {
            _places.Add((node!, null, i, $"{pointer}/{i}"));
            Collect(value, $"{pointer}/{i}");
        }
    }
}
