using RunsCodegen.Model.Api;

namespace RunsCodegen.Reading.Tests;

public sealed class OperationTests
{
    [Fact]
    public void An_operation_keeps_what_it_says()
    {
        var operation = Spec.Operation("""
            operationId: getA
            tags: [one, two]
            summary: s
            description: d
            deprecated: true
            servers: [{ url: 'https://x' }]
            x-codeSamples: [{ lang: C#, label: l, source: x }]
            """).Operation;

        Assert.Equal(("GET", "/a", "getA", "s", "d", true), (operation.Method, operation.Path, operation.Id, operation.Summary, operation.Description, operation.Deprecated));
        Assert.Equal(["one", "two"], operation.Tags);
        Assert.Equal("https://x", Assert.Single(operation.Servers).Url);
        Assert.Equal(new CodeSample("C#", "l", "x"), Assert.Single(operation.CodeSamples));
    }

    [Fact]
    public void Operations_are_in_document_order_with_every_method()
    {
        var document = Spec.Good($$"""
            {{Spec.Header}}paths:
              /b:
                trace: { responses: {} }
                query: { responses: {} }
                additionalOperations: { copy: { responses: {} }, LINK: { responses: {} } }
                get: { responses: {} }
              x-not-a-path: 1
              /a: { put: { responses: {} }, post: { responses: {} }, delete: { responses: {} }, options: { responses: {} }, head: { responses: {} }, patch: { responses: {} } }
              /c:
            """);

        Assert.Equal(
            ["TRACE /b", "QUERY /b", "copy /b", "LINK /b", "GET /b", "PUT /a", "POST /a", "DELETE /a", "OPTIONS /a", "HEAD /a", "PATCH /a"],
            document.Operations.Select(o => $"{o.Method} {o.Path}"));
    }

    [Fact]
    public void A_path_item_gives_its_operations_what_they_lack()
    {
        var document = Spec.Good($$"""
            {{Spec.Header}}paths:
              /a:
                summary: s
                servers: [{ url: /v1 }]
                get: { responses: {} }
                put: { responses: {}, description: own, servers: [{ url: /v2 }] }
            """);

        Assert.Equal(("s", "/v1"), (document.Operations[0].Summary, document.Operations[0].Servers[0].Url));
        Assert.Equal((null, "own", "/v2"), (document.Operations[1].Summary, document.Operations[1].Description, document.Operations[1].Servers[0].Url));
    }

    [Fact]
    public void A_path_item_may_refer_to_another_and_say_more()
    {
        var document = Spec.Good($$"""
            {{Spec.Header}}paths:
              /a:
                $ref: '#/components/pathItems/A'
                put: { responses: {}, summary: own }
            components:
              pathItems:
                A: { get: { responses: {} }, put: { responses: {} } }
            """);

        Assert.Equal([("PUT", "own"), ("GET", null)], document.Operations.Select(o => (o.Method, o.Summary)));
    }

    [Fact]
    public void Callbacks_and_webhooks_have_operations()
    {
        var document = Spec.Good($$"""
            {{Spec.Header}}paths:
              /a:
                get:
                  responses: {}
                  callbacks:
                    one: { $ref: '#/components/callbacks/C' }
            webhooks:
              done: { post: { operationId: done, responses: {} } }
            components:
              callbacks:
                C: { '{$request.query.url}': { post: { responses: {} } }, x-mine: 1 }
            """);

        var callback = Assert.Single(document.Operations[0].Callbacks);
        Assert.Equal(("one", "{$request.query.url}"), (callback.Name, Assert.Single(callback.Operations).Path));
        Assert.Equal(("done", "done", "POST"), (document.Webhooks[0].Path, document.Webhooks[0].Id, document.Webhooks[0].Method));
    }

    [Fact]
    public void Callbacks_in_a_circle_end()
    {
        var document = Spec.Faulty(
            $"{Spec.Header}paths:\n  /a: &a\n    get:\n      responses: {{}}\n      callbacks: {{ again: {{ 'u': {{ $ref: '#/paths/~1a' }} }} }}\n",
            "spec.yaml(7,7): warning RCG1017: 'callbacks' has no effect: callbacks of a callback are not followed");

        Assert.Empty(document!.Operations[0].Callbacks[0].Operations[0].Callbacks);
    }

    [Fact]
    public void Requirements_are_the_operations_own_or_the_documents()
    {
        var document = Spec.Good($$"""
            {{Spec.Header}}security: [{ key: [] }]
            paths:
              /a:
                get: { responses: {} }
                put: { responses: {}, security: [] }
                post: { responses: {}, security: [{}, { key: [], oauth: [read] }] }
            components:
              securitySchemes:
                key: { type: apiKey, in: header, name: X-Key }
                oauth: { type: oauth2, flows: { implicit: { authorizationUrl: u, scopes: { read: r, write: w } }, password: { tokenUrl: u, scopes: { read: r } } } }
                jwt: { type: http, scheme: Bearer, bearerFormat: JWT }
                open: { type: openIdConnect, openIdConnectUrl: 'https://x' }
                tls: { type: mutualTLS }
            """);

        Assert.Equal(["key"], document.Operations[0].Security.Select(s => string.Join('+', s.Schemes.Select(r => r.Scheme))));
        Assert.Empty(document.Operations[1].Security);
        Assert.Equal(["", "key+oauth"], document.Operations[2].Security.Select(s => string.Join('+', s.Schemes.Select(r => r.Scheme))));
        Assert.Equal(["read"], document.Operations[2].Security[1].Schemes[1].Scopes);
        Assert.Equal(
            [SecuritySchemeKind.ApiKey, SecuritySchemeKind.OAuth2, SecuritySchemeKind.Http, SecuritySchemeKind.OpenIdConnect, SecuritySchemeKind.MutualTls],
            document.SecuritySchemes.Select(s => s.Kind));
        Assert.Equal(("X-Key", ParameterLocation.Header), (document.SecuritySchemes[0].ParameterName, document.SecuritySchemes[0].Location));
        Assert.Equal(["read", "write"], document.SecuritySchemes[1].Scopes);
        Assert.Equal(("bearer", "JWT"), (document.SecuritySchemes[2].HttpScheme, document.SecuritySchemes[2].BearerFormat));
    }

    [Fact]
    public void An_unknown_scheme_stays_required()
    {
        var document = Spec.Faulty(
            $"{Spec.Header}paths:\n  /a:\n    get:\n      responses: {{}}\n      security: [{{ gone: [] }}]\n",
            "spec.yaml(7,20): warning RCG1018: there is no security scheme 'gone'; declare it or correct the name");

        Assert.Equal("gone", document!.Operations[0].Security[0].Schemes[0].Scheme);
    }

    [Fact]
    public void Servers_and_tags_are_kept()
    {
        var document = Spec.Good($$"""
            {{Spec.Header}}servers: [{ url: 'https://{env}.x', description: d, variables: { env: { default: prod, enum: [prod, test], description: e } } }]
            tags: [{ name: a, description: b }, { name: c, summary: s, parent: a, kind: nav }]
            """);

        Assert.Equal(("https://{env}.x", "d"), (document.Servers[0].Url, document.Servers[0].Description));
        var variable = document.Servers[0].Variables[0];
        Assert.Equal(("env", "prod", "e", "prod test"), (variable.Name, variable.Default, variable.Description, string.Join(' ', variable.Values)));
        Assert.Equal([("a", "b"), ("c", "s")], document.Tags.Select(t => (t.Name, t.Description!)));
    }

    [Theory]
    [InlineData("info: {}\n", 2, 1, "warning RCG1004: 'info' has no 'title'; add it", "warning RCG1004: 'info' has no 'version'; add it")]
    [InlineData("", 1, 1, "warning RCG1004: the document has no 'info'; add it")]
    [InlineData("info: text\n", 2, 1, "warning RCG1009: 'info' must be an object, and is a string", "warning RCG1004: the document has no 'info'; add it")]
    public void What_info_lacks_is_filled_in(string info, int line, int column, params string[] lines)
    {
        var result = Spec.Read("openapi: 3.1.0\n" + info);

        Assert.Equal(lines.Select(l => l.Contains("document has", StringComparison.Ordinal) ? $"spec.yaml(1,1): {l}" : $"spec.yaml({line},{column}): {l}"), Spec.Lines(result));
        Assert.Equal("API", result.Document!.Title);
    }

    [Theory]
    [InlineData("paths: []", "spec.yaml(3,1): warning RCG1009: 'paths' must be an object, and is a list")]
    [InlineData("paths: { a: {} }", "spec.yaml(3,10): warning RCG1019: path 'a' does not begin with '/'; put one before it")]
    [InlineData("paths: { /a: { get: text } }", "spec.yaml(3,16): warning RCG1009: an operation must be an object, and is a string")]
    [InlineData("paths: { /a: { got: {} } }", "spec.yaml(3,16): warning RCG1003: 'got' is not a field of a path item and is left out; fix the name, or begin it with 'x-' if it is an extension")]
    [InlineData("tags: [{ description: d }]", "spec.yaml(3,8): warning RCG1004: the tag has no 'name'; add it")]
    [InlineData("tags: [text]", "spec.yaml(3,8): warning RCG1009: an item of 'tags' must be an object, and is a string")]
    [InlineData("servers: [{}]", "spec.yaml(3,11): warning RCG1004: the server has no 'url'; add it")]
    [InlineData("components: { securitySchemes: { a: { type: basic } } }", "spec.yaml(3,39): warning RCG1013: 'type' is 'basic'; it must be one of 'apiKey', 'http', 'mutualTLS', 'oauth2', 'openIdConnect'")]
    [InlineData("components: { schemas: { a: { type: date } } }", "spec.yaml(3,31): warning RCG1013: 'type' is 'date'; it must be one of 'array', 'boolean', 'integer', 'null', 'number', 'object', 'string'")]
    [InlineData("components: { schemas: { a: { minLength: -1 } } }", "spec.yaml(3,31): warning RCG1009: 'minLength' must be a whole number of 0 or more, and is -1")]
    [InlineData("components: { schemas: { a: { maximum: '5' } } }", "spec.yaml(3,31): warning RCG1009: 'maximum' must be a number, and is a string")]
    [InlineData("components: { schemas: { a: { maximum: many } } }", "spec.yaml(3,31): warning RCG1009: 'maximum' must be a number, and is a string")]
    [InlineData("components: { schemas: { a: { required: true } } }", "spec.yaml(3,31): warning RCG1009: 'required' must be a list of names in the schema that has the property, and is a boolean")]
    [InlineData("components: { schemas: { a: { discriminator: {} } } }", "spec.yaml(3,31): warning RCG1004: the discriminator has no 'propertyName'; add it")]
    [InlineData("components: { schemas: { a: { discriminator: { propertyName: p, defaultMapping: a } } } }", "spec.yaml(3,65): warning RCG1017: 'defaultMapping' has no effect: a value that no branch names is an error of its own")]
    [InlineData("components: { schemas: { a: { discriminator: { propertyName: p, mapping: { a: '#/gone' } } } } }", "spec.yaml(3,76): warning RCG1005: '$ref: #/gone' leads nowhere; fix the reference or add what it names")]
    [InlineData("definitions: { A: {} }", "spec.yaml(3,1): warning RCG1003: 'definitions' is not a field of the document and is left out; fix the name, or begin it with 'x-' if it is an extension")]
    public void A_faulty_part_does_not_stop_the_rest(string part, string line) =>
        Assert.NotNull(Spec.Faulty($"{Spec.Header}{part}\n", line));
}
