using System.Text.Json.Nodes;

namespace RunsCodegen.Fuzz;

/// <summary>Puts hostile texts where a document has texts: values, and names that its author chose.</summary>
internal static class HostileStrings
{
    // Whose members the author names.
    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal)
    {
        "paths", "webhooks", "properties", "patternProperties", "schemas", "definitions", "$defs", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes",
        "securityDefinitions", "links", "callbacks", "content", "encoding", "mapping", "variables", "scopes", "dependentRequired", "dependentSchemas", "pathItems",
    };

    // Without these nearly all of a document would be refused at once.
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal) { "openapi", "swagger", "$ref", "type", "in" };

    /// <summary>Changes some of all texts, few or many.</summary>
    public static JsonObject Everywhere(JsonObject tree, Random random)
    {
        var oneIn = random.Next(2, 30);
        Change(tree, "", oneIn, random);
        return tree;
    }

    private static void Change(JsonObject members, string map, int oneIn, Random random)
    {
        foreach (var (name, value) in members.ToArray())
        {
            var now = name;
            if ((Maps.Contains(map) || name.StartsWith("x-", StringComparison.Ordinal)) && random.Next(oneIn) == 0)
            {
                members.Remove(name);
                now = name.StartsWith('/') ? "/" + HostileText.Any(random) : HostileText.Any(random);
                members[now] = value;
            }

            if (IsText(value) && !Kept.Contains(name) && random.Next(oneIn) == 0)
            {
                members[now] = HostileText.Any(random);
            }

            // A property may have the name of a keyword.
            Below(value, Maps.Contains(map) ? "" : name, oneIn, random);
        }
    }

    private static void Change(JsonArray items, int oneIn, Random random)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (IsText(items[i]) && random.Next(oneIn) == 0)
            {
                items[i] = HostileText.Any(random);
            }

            Below(items[i], "", oneIn, random);
        }
    }

    private static void Below(JsonNode? node, string name, int oneIn, Random random)
    {
        if (node is JsonObject members)
        {
            Change(members, name, oneIn, random);
        }
        else if (node is JsonArray items)
        {
            Change(items, oneIn, random);
        }
    }

    private static bool IsText(JsonNode? node) => node is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String;
}
