using System.Text.Json.Nodes;

namespace RunsCodegen.Fuzz;

/// <summary>Documents by chance that follow the grammar of OpenAPI: any keywords, styles, media types and names together.</summary>
internal sealed class RandomDocument(Random random)
{
    private static readonly string[] Names =
        ["Pet", "pet", "PET", "pet_", "Pet1", "Order", "id", "type", "value", "class", "List", "JsonAny", "Runtime", "Case", "Api", "string", "Task", "Uri", "a b", "1st", "_", "x.y", "café", "Equals", "Match", "kind"];

    private static readonly string[] Formats =
        ["int32", "int64", "float", "double", "decimal", "byte", "binary", "date", "date-time", "time", "duration", "uuid", "uri", "email", "ipv4", "regex", "password", "char", "whatever"];

    private static readonly string[] MediaTypes =
    [
        "application/json", "application/problem+json", "text/json; charset=utf-8", "application/*", "*/*", "text/plain", "text/html", "application/octet-stream", "image/png", "application/xml",
        "application/x-www-form-urlencoded", "multipart/form-data", "multipart/mixed", "text/event-stream", "application/x-ndjson", "application/json-seq", "application/jsonl", "nonsense",
    ];

    private readonly bool _isOld = random.Next(3) == 0;

    /// <summary>The document.</summary>
    public JsonObject Make()
    {
        var schemas = new JsonObject(Enumerable.Range(0, random.Next(1, 7)).Select(_ => Name()).Distinct().Select(n => KeyValuePair.Create(n, (JsonNode?)Schema(0))));
        var paths = new JsonObject(Enumerable.Range(0, random.Next(1, 5)).Select(Path).Distinct().Select(p => KeyValuePair.Create(p, (JsonNode?)PathItem())));
        var document = new JsonObject
        {
            ["openapi"] = _isOld ? "3.0.3" : random.Next(2) == 0 ? "3.1.0" : "3.2.0",
            ["info"] = new JsonObject { ["title"] = Text(), ["version"] = Text(), ["description"] = Text() },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = Pick(["/", "https://{host}/v1", "", Text()]), ["variables"] = new JsonObject { ["host"] = new JsonObject { ["default"] = Text(), ["enum"] = new JsonArray(Text(), "a") } } }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["securitySchemes"] = new JsonObject
                {
                    ["key"] = new JsonObject { ["type"] = "apiKey", ["in"] = Pick(["header", "query", "cookie"]), ["name"] = Text() },
                    [Text()] = new JsonObject { ["type"] = "http", ["scheme"] = Pick(["bearer", "basic", "digest", Text()]) },
                },
            },
            ["security"] = new JsonArray(new JsonObject { ["key"] = new JsonArray() }),
        };
        if (!_isOld && Chance(4))
        {
            document["webhooks"] = new JsonObject { [Text()] = PathItem() };
        }

        return document;
    }

    private string Path(int index) => "/" + Pick(["things", "{id}", "a/{id}/{Id}", "x-{a}.{b}", "{+rest}", "üñí", "a b", "{" + Text().Replace('/', '-') + "}"]) + (Chance(3) ? "" : index);

    private JsonObject PathItem()
    {
        var item = new JsonObject();
        foreach (var method in ((string[])["get", "put", "post", "delete", "head", "options", "patch", "trace"]).Where(_ => Chance(4)))
        {
            item[method] = Operation();
        }

        return item;
    }

    private JsonObject Operation()
    {
        var operation = new JsonObject
        {
            ["parameters"] = new JsonArray([.. Enumerable.Range(0, random.Next(5)).Select(_ => (JsonNode)Parameter())]),
            ["responses"] = new JsonObject(((string[])["200", "201", "204", "2XX", "400", "404", "default", "304"]).Where(_ => Chance(3)).Select(s => KeyValuePair.Create(s, (JsonNode?)Response()))),
            ["summary"] = Text(),
        };
        AddSome(operation, [("operationId", () => Name()), ("description", () => Text()), ("deprecated", () => true), ("tags", () => new JsonArray(Name()))]);
        if (Chance(2))
        {
            operation["requestBody"] = new JsonObject { ["required"] = Chance(2), ["content"] = Content() };
        }

        if (Chance(10))
        {
            operation["callbacks"] = new JsonObject { [Name()] = new JsonObject { ["{$request.body#/url}"] = new JsonObject { ["post"] = new JsonObject { ["responses"] = new JsonObject { ["200"] = Response() } } } } };
        }

        return operation;
    }

    private JsonObject Parameter()
    {
        var place = Pick(["query", "path", "header", "cookie"]);
        var parameter = new JsonObject { ["name"] = Chance(3) ? Pick(["id", "Id", "a", "b"]) : Name(), ["in"] = place, ["required"] = place == "path" || Chance(2) };
        AddSome(parameter,
        [
            ("style", () => Pick(["form", "simple", "label", "matrix", "spaceDelimited", "pipeDelimited", "deepObject", "cookie"])), ("explode", () => Chance(2)), ("allowReserved", () => true),
            ("description", () => Text()), ("deprecated", () => true), ("example", () => HostileText.Value(random)),
        ]);
        parameter[Chance(8) ? "content" : "schema"] = Schema(1);
        if (parameter["content"] is not null)
        {
            parameter["content"] = Content();
        }

        return parameter;
    }

    private JsonObject Response()
    {
        var response = new JsonObject { ["description"] = Text() };
        AddSome(response, [("content", Content), ("headers", () => new JsonObject { [Name()] = new JsonObject { ["schema"] = Schema(2), ["required"] = Chance(2) } })]);
        return response;
    }

    private JsonObject Content()
    {
        var content = new JsonObject();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            content[Chance(2) ? "application/json" : Pick(MediaTypes)] = Chance(10) ? [] : new JsonObject { [!_isOld && Chance(8) ? "itemSchema" : "schema"] = Schema(1) };
        }

        return content;
    }

    private JsonNode Schema(int depth)
    {
        if (Chance(4) || depth > 4)
        {
            return depth > 4 ? new JsonObject { ["type"] = Pick(["string", "integer"]) } : new JsonObject { ["$ref"] = "#/components/schemas/" + Uri.EscapeDataString(Name()) };
        }

        if (!_isOld && Chance(25))
        {
            return Chance(2);
        }

        var schema = new JsonObject();
        JsonNode Type() => Pick(["object", "object", "array", "string", "integer", "number", "boolean"]);
        AddSome(schema, [("description", () => Text()), ("title", () => Text()), ("default", () => HostileText.Value(random)), ("deprecated", () => true), ("readOnly", () => true), ("writeOnly", () => true), ("example", () => HostileText.Value(random))], 6);
        if (!Chance(8))
        {
            schema["type"] = !_isOld && Chance(5) ? new JsonArray([.. Enumerable.Range(0, 3).Select(_ => (string)Type()!).Append("null").Distinct().Select(t => (JsonNode)t)]) : Type();
        }

        AddSome(schema,
        [
            ("nullable", () => true), ("format", () => Pick(Formats)), ("enum", () => new JsonArray(Text(), Text(), "a", "A", 1, null)), ("const", () => HostileText.Value(random)), ("pattern", () => Text()),
            ("minLength", Number), ("maxLength", Number), ("minimum", Number), ("maximum", Number), ("multipleOf", Number), ("exclusiveMinimum", () => _isOld ? true : Number()), ("minItems", Number),
            ("uniqueItems", () => true), ("minProperties", Number), ("not", () => Schema(depth + 1)), ("if", () => Schema(depth + 1)), ("then", () => Schema(depth + 1)), ("contains", () => Schema(depth + 1)),
            ("prefixItems", () => new JsonArray(Schema(depth + 1), Schema(depth + 1))), ("patternProperties", () => new JsonObject { [Pick(["^x-", "a", Text()])] = Schema(depth + 1) }),
            ("propertyNames", () => Schema(depth + 1)), ("dependentRequired", () => new JsonObject { ["a"] = new JsonArray("b") }), ("unevaluatedProperties", () => false),
            ("discriminator", () => new JsonObject { ["propertyName"] = Pick(["kind", "type", Text()]), ["mapping"] = new JsonObject { [Text()] = Name() } }),
        ], 9);
        AddSome(schema, [("allOf", () => Branches(depth)), ("oneOf", () => Branches(depth)), ("anyOf", () => Branches(depth))], 6);
        AddParts(schema, depth);
        return schema;
    }

    private void AddParts(JsonObject schema, int depth)
    {
        var type = schema["type"]?.ToJsonString() ?? "";
        if (type.Contains("object", StringComparison.Ordinal) || Chance(12))
        {
            schema["properties"] = new JsonObject(Enumerable.Range(0, random.Next(5)).Select(_ => Name()).Distinct().Select(n => KeyValuePair.Create(n, (JsonNode?)Schema(depth + 1))));
            schema["required"] = new JsonArray([.. ((JsonObject)schema["properties"]!).Select(m => m.Key).Where(_ => Chance(2)).Select(n => (JsonNode)n)]);
            AddSome(schema, [("additionalProperties", () => Chance(2) ? Chance(2) : Schema(depth + 1))]);
        }

        if (type.Contains("array", StringComparison.Ordinal))
        {
            schema["items"] = Schema(depth + 1);
        }
    }

    private JsonArray Branches(int depth) => new([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Schema(depth + 1))]);

    private void AddSome(JsonObject to, IEnumerable<(string Name, Func<JsonNode?> Value)> members, int oneIn = 2)
    {
        foreach (var (name, value) in members)
        {
            if (Chance(oneIn))
            {
                to[name] = value();
            }
        }
    }

    private JsonNode Number() => JsonNode.Parse(Pick(["0", "1", "2", "10", "0.5", "-1", "1e30", "3.0"]))!;

    private string Name() => Chance(12) ? HostileText.Any(random) : Pick(Names);

    private string Text() => Chance(3) ? HostileText.Any(random) : Pick(Names);

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private string Pick(string[] list) => list[random.Next(list.Length)];
}
