using System.Text.Json.Nodes;

namespace RunsCodegen.Corpus;

/// <summary>A schema of a document, and the examples the document gives of it.</summary>
/// <param name="Pointer">Where the schema stands.</param>
/// <param name="IsComponent">Whether it has a name.</param>
/// <param name="Examples">Values and where they stand.</param>
internal sealed record RawSchema(string Pointer, bool IsComponent, IReadOnlyList<(string Pointer, JsonNode? Value)> Examples);

/// <summary>The schemas that have names or examples, found without anything of ours.</summary>
internal sealed class RawSchemas
{
    private readonly RawDocument _document;
    private readonly List<RawSchema> _found = [];

    private RawSchemas(RawDocument document) => _document = document;

    public static IReadOnlyList<RawSchema> Of(RawDocument document)
    {
        var schemas = new RawSchemas(document);
        var components = document.IsSwagger2 ? "/definitions" : "/components/schemas";
        foreach (var (name, schema) in JsonPointers.Find(document.Root, components) as JsonObject ?? [])
        {
            schemas.AddSchema(schema, JsonPointers.Add(components, name), isComponent: true);
        }

        foreach (var (name, value) in document.Root.Where(m => m.Key is not ("definitions" or "info")))
        {
            schemas.Look(value, JsonPointers.Add("", name), components);
        }

        return schemas._found;
    }

    // Media types, parameters and headers: whatever has a schema and examples beside it.
    private void Look(JsonNode? node, string pointer, string components)
    {
        if (pointer == components)
        {
            return;
        }

        if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                Look(items[i], $"{pointer}/{i}", components);
            }
        }

        foreach (var (name, value) in node as JsonObject ?? [])
        {
            var below = JsonPointers.Add(pointer, name);
            if (name is "schema" && value is JsonObject)
            {
                // In Swagger 2.0 the examples of a response stand beside its schema, by media type.
                var isJson = !pointer.Contains("/content/", StringComparison.Ordinal) || pointer.Contains("json", StringComparison.OrdinalIgnoreCase);
                AddSchema(value, below, isComponent: false, isJson ? Examples((JsonObject)node!, pointer) : []);
            }
            else if (name is not ("example" or "examples" or "default" or "enum"))
            {
                Look(value, below, components);
            }
        }
    }

    private void AddSchema(JsonNode? schema, string pointer, bool isComponent, IEnumerable<(string, JsonNode?)>? outer = null)
    {
        if (schema is not JsonObject o)
        {
            return;
        }

        (string, JsonNode?)[] examples = [.. outer ?? [], .. SchemaExamples(o, pointer)];
        if (isComponent || examples.Length > 0)
        {
            _found.Add(new(pointer, isComponent, examples));
        }

        foreach (var name in (string[])["properties", "patternProperties", "$defs"])
        {
            foreach (var (member, value) in o[name] as JsonObject ?? [])
            {
                AddSchema(value, JsonPointers.Add(pointer + "/" + name, member), isComponent: false);
            }
        }

        foreach (var name in (string[])["items", "additionalProperties", "not", "contains"])
        {
            AddSchema(o[name], $"{pointer}/{name}", isComponent: false);
        }

        foreach (var name in (string[])["allOf", "anyOf", "oneOf", "prefixItems"])
        {
            foreach (var (i, value) in (o[name] as JsonArray ?? []).Index())
            {
                AddSchema(value, $"{pointer}/{name}/{i}", isComponent: false);
            }
        }
    }

    private static IEnumerable<(string, JsonNode?)> SchemaExamples(JsonObject schema, string pointer)
    {
        foreach (var name in (string[])["example", "x-example", "default"])
        {
            // A null is how many leave it out.
            if (schema[name] is { } value)
            {
                yield return ($"{pointer}/{name}", value);
            }
        }

        foreach (var (i, value) in (schema["examples"] as JsonArray ?? []).Index())
        {
            yield return ($"{pointer}/examples/{i}", value);
        }
    }

    private IEnumerable<(string, JsonNode?)> Examples(JsonObject holder, string pointer)
    {
        foreach (var name in (string[])["example", "x-example"])
        {
            if (holder[name] is { } value)
            {
                yield return ($"{pointer}/{name}", value);
            }
        }

        foreach (var (name, value) in holder["examples"] as JsonObject ?? [])
        {
            var at = JsonPointers.Add(pointer + "/examples", name);
            if (_document.IsSwagger2)
            {
                if (name.Contains("json", StringComparison.OrdinalIgnoreCase))
                {
                    yield return (at, value);
                }
            }
            else if (_document.Follow(value) is JsonObject example)
            {
                if (example.TryGetPropertyValue("value", out var inner))
                {
                    yield return (at + "/value", inner);
                }
                else if (example.TryGetPropertyValue("dataValue", out inner))
                {
                    yield return (at + "/dataValue", inner);
                }
            }
        }
    }
}
