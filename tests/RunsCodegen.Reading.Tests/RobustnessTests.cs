namespace RunsCodegen.Reading.Tests;

/// <summary>Whatever kind of value stands wherever, reading ends with diagnostics and never with an exception.</summary>
public sealed class RobustnessTests
{
    private const string Whole = """
        { "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "servers": [{ "url": "u", "variables": { "v": { "default": "d", "enum": ["d"] } } }],
          "tags": [{ "name": "t" }], "security": [{ "k": [] }],
          "paths": { "/a": { "parameters": [{ "name": "p", "in": "query", "schema": { "type": "string" }, "examples": { "e": { "value": 1 } } }],
            "get": { "operationId": "o", "tags": ["t"], "parameters": [{ "$ref": "#/components/parameters/P" }],
              "requestBody": { "required": true, "content": { "multipart/form-data": { "schema": { "type": "object" }, "encoding": { "a": { "headers": { "H": { "schema": {} } } } } } } },
              "responses": { "200": { "description": "d", "headers": { "H": { "schema": {} } }, "content": { "a/b": { "schema": {}, "example": 1 } }, "links": { "l": {} } } },
              "callbacks": { "c": { "u": { "post": { "responses": {} } } } }, "security": [{ "k": ["s"] }], "servers": [{ "url": "u" }], "x-codeSamples": [{ "lang": "l", "source": "s" }] } } },
          "webhooks": { "w": { "post": {} } },
          "components": { "parameters": { "P": { "name": "q", "in": "path", "style": "label", "content": { "a/b": { "schema": {} } } } },
            "securitySchemes": { "k": { "type": "oauth2", "flows": { "implicit": { "scopes": { "s": "" } } } } },
            "schemas": { "S": { "type": ["object", "null"], "properties": { "a": { "$ref": "#/components/schemas/S" } }, "required": ["a"], "enum": [1], "allOf": [{}], "if": {}, "then": {},
              "discriminator": { "propertyName": "a", "mapping": { "a": "S" } }, "items": {}, "prefixItems": [{}], "dependentRequired": { "a": ["b"] }, "examples": [1],
              "minimum": 1, "exclusiveMinimum": 2, "minLength": 1, "x-enum-varnames": ["A"], "patternProperties": { "a": {} } } } } }
        """;

    private const string Whole2 = """
        { "swagger": "2.0", "info": { "title": "T", "version": "1" }, "host": "h", "basePath": "/b", "schemes": ["https"], "consumes": ["a/b"], "produces": ["a/b"],
          "paths": { "/a": { "post": { "consumes": ["multipart/form-data"], "produces": ["c/d"], "schemes": ["http"], "parameters": [
              { "name": "q", "in": "query", "type": "array", "items": { "type": "string" }, "collectionFormat": "multi", "x-example": 1 },
              { "name": "f", "in": "formData", "type": "file" }, { "name": "g", "in": "formData", "type": "array", "items": {}, "description": "d" }, { "$ref": "#/parameters/B" } ],
            "responses": { "200": { "$ref": "#/responses/R" } } } } },
          "parameters": { "B": { "name": "b", "in": "body", "schema": { "$ref": "#/definitions/D" } } },
          "responses": { "R": { "description": "d", "schema": { "type": "file" }, "headers": { "H": { "type": "string" } }, "examples": { "c/d": 1 } } },
          "definitions": { "D": { "discriminator": "d", "exclusiveMinimum": true, "minimum": 1 } },
          "securityDefinitions": { "o": { "type": "oauth2", "scopes": { "s": "" } }, "k": { "type": "apiKey", "in": "header", "name": "n" }, "b": { "type": "basic" } }, "security": [{ "o": ["s"] }] }
        """;

    [Theory]
    [InlineData(Whole)]
    [InlineData(Whole2)]
    public void Any_kind_of_value_may_stand_anywhere(string whole)
    {
        var count = 0;
        foreach (var (start, length) in Values(whole))
        {
            foreach (var other in (string[])["null", "1", "-1.5", "true", "\"x\"", "[]", "[1,[],{}]", "{}", "{\"$ref\":\"#/x\"}", "{\"$ref\":\"#\"}", "{\"$ref\":1}", "{\"a\":{\"a\":1}}"])
            {
                var result = Spec.Read(string.Concat(whole.AsSpan(0, start), other, whole.AsSpan(start + length)));
                Assert.All(Spec.Lines(result), l => Assert.Matches(@"^spec\.yaml\(\d+,\d+\): (error|warning) RCG\d{4}: [^\r\n]+$", l));
                count++;
            }
        }

        Assert.True(count > 900, $"only {count} documents were tried");
    }

    [Theory]
    [InlineData(Whole)]
    [InlineData(Whole2)]
    public void A_text_may_break_off_anywhere(string whole)
    {
        for (var end = 0; end < whole.Length; end += 7)
        {
            var result = Spec.Read(whole[..end]);
            Assert.Null(result.Document);
            Assert.NotEmpty(result.Diagnostics);
        }
    }

    // Where each value begins and how long it is.
    private static List<(int Start, int Length)> Values(string json)
    {
        var values = new List<(int, int)>();
        var reader = new System.Text.Json.Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json));
        var open = new Stack<int>();
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case System.Text.Json.JsonTokenType.StartObject or System.Text.Json.JsonTokenType.StartArray:
                    open.Push(start);
                    break;
                case System.Text.Json.JsonTokenType.EndObject or System.Text.Json.JsonTokenType.EndArray:
                    var from = open.Pop();
                    values.Add((from, start + 1 - from));
                    break;
                case System.Text.Json.JsonTokenType.PropertyName:
                    break;
                default:
                    values.Add((start, (int)reader.BytesConsumed - start));
                    break;
            }
        }

        return values;
    }
}
