using System.Text.Json.Nodes;
using RunsCodegen.Testing;

namespace RunsCodegen.Cases;

public sealed class NameOrderTests
{
    private const string Document = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Names", "version": "1" },
          "paths": {
            "/a": { "get": { "operationId": "a-b", "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "type": "object", "title": "Page", "properties": { "n": { "type": "integer" } } } } } } } } },
            "/b": { "get": { "operationId": "b", "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "type": "object", "title": "Page", "properties": { "s": { "type": "string" } } } } } } } } }
          },
          "components": { "schemas": {
            "pet": { "type": "object", "properties": { "a-b": { "type": "object", "properties": { "x": {} } }, "a_b": { "type": "object", "properties": { "y": {} } } } },
            "Pet": { "type": "object", "title": "Animal", "properties": { "owner": { "type": "object", "title": "Owner", "properties": { "z": {} } } } },
            "PET": { "type": "string", "enum": ["a"] },
            "pet-owner": { "type": "object", "properties": { "kind": { "type": "string", "title": "Owner", "enum": ["b"] } } },
            "1st": { "type": "object", "properties": { "one": { "title": "Alone", "type": "object", "properties": { "q": {} } } } },
            "🙂": { "type": "object", "properties": { "x": {} } },
            "String": { "type": "object", "properties": { "Value": {}, "value": {} } }
          } }
        }
        """;

    [Fact]
    public void The_order_of_components_paths_and_properties_does_not_change_the_names_of_types()
    {
        var forwards = JsonNode.Parse(Document)!;

        Assert.Equal(Types(forwards), Types(Reversed(forwards)!));
    }

    private static string[] Types(JsonNode document)
    {
        var result = Generated.OfText(document.ToJsonString());
        Assert.False(result.HasErrors, result.Diagnostics());
        return [.. result.Files.Where(f => f.Path.StartsWith("Models/", StringComparison.Ordinal)).Select(f => $"{f.Path}: {Members(f.Text)}").Order(StringComparer.Ordinal)];
    }

    // Which type a name stands for shows in what it holds.
    private static string Members(string text) =>
        string.Join(", ", text.Split('\n').Where(l => l.Contains(" { get; ", StringComparison.Ordinal)).Select(l => l.Trim().Split(" { ")[0]).Order(StringComparer.Ordinal));

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(m => new KeyValuePair<string, JsonNode?>(m.Key, Reversed(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reversed)]),
        _ => node?.DeepClone(),
    };
}
