using RunsCodegen.Model.Api;

namespace RunsCodegen.Reading.Tests;

public sealed class Swagger2Tests
{
    private const string Header = "swagger: '2.0'\ninfo: { title: T, version: '1' }\n";

    [Theory]
    [InlineData("type: array, items: { type: string }", ParameterStyle.Form, false)]
    [InlineData("type: array, items: { type: string }, collectionFormat: csv", ParameterStyle.Form, false)]
    [InlineData("type: array, items: { type: string }, collectionFormat: multi", ParameterStyle.Form, true)]
    [InlineData("type: array, items: { type: string }, collectionFormat: ssv", ParameterStyle.SpaceDelimited, false)]
    [InlineData("type: array, items: { type: string }, collectionFormat: tsv", ParameterStyle.TabDelimited, false)]
    [InlineData("type: array, items: { type: string }, collectionFormat: pipes", ParameterStyle.PipeDelimited, false)]
    [InlineData("type: string", ParameterStyle.Form, true)]
    public void A_collection_format_is_a_style(string fields, ParameterStyle style, bool explode)
    {
        var parameter = Spec.Good($"{Header}paths: {{ /a: {{ get: {{ responses: {{}}, parameters: [{{ name: p, in: query, {fields} }}] }} }} }}\n").Operations[0].Parameters[0];

        Assert.Equal((style, explode), (parameter.Style, parameter.Explode));
    }

    [Theory]
    [InlineData("host: x.com\nbasePath: /v1/\nschemes: [https, http]\n", "https://x.com/v1 http://x.com/v1")]
    [InlineData("host: x.com\n", "https://x.com")]
    [InlineData("basePath: /v1\n", "/v1")]
    [InlineData("basePath: /\n", "")]
    [InlineData("", "")]
    public void Host_base_path_and_schemes_are_servers(string fields, string servers) =>
        Assert.Equal(servers, string.Join(' ', Spec.Good($"{Header}{fields}paths: {{}}\n").Servers.Select(s => s.Url)));

    [Fact]
    public void Form_fields_are_a_body()
    {
        var document = Spec.Good($$"""
            {{Header}}paths:
              /a:
                post:
                  consumes: [multipart/form-data, application/x-www-form-urlencoded]
                  responses: {}
                  parameters:
                    - { name: f, in: formData, type: file, required: true, description: d }
                    - { name: l, in: formData, type: array, items: { type: integer }, collectionFormat: pipes }
                    - { name: q, in: query, type: string }
            """);
        var operation = document.Operations[0];

        Assert.Equal("q", Assert.Single(operation.Parameters).Name);
        var content = Assert.Single(operation.Body!.Contents);
        Assert.Equal(("multipart/form-data", true), (content.Name, operation.Body.Required));
        var schema = document.Schemas[content.Schema!.Value];
        Assert.Equal(["f"], schema.Object!.Required);
        var file = document.Schemas[schema.Object.Properties[0].Schema];
        Assert.Equal((JsonTypes.String, "binary", "d"), (file.Types, file.Format, file.Annotations.Description));
        Assert.Equal((JsonTypes.Array, "l"), (document.Schemas[schema.Object.Properties[1].Schema].Types, schema.Object.Properties[1].Name));
        Assert.Equal(("l", ParameterStyle.PipeDelimited), (Assert.Single(content.Encodings).Property, content.Encodings[0].Style));
    }

    [Fact]
    public void A_file_is_binary_text()
    {
        var document = Spec.Good($"{Header}paths: {{ /a: {{ get: {{ responses: {{ '200': {{ description: d, schema: {{ type: file }} }} }} }} }} }}\n");
        var content = document.Operations[0].Responses[0].Contents[0];

        Assert.Equal(("application/octet-stream", "binary"), (content.Name, document.Schemas[content.Schema!.Value].Format));
    }

    [Fact]
    public void A_shared_response_has_the_media_types_of_its_user()
    {
        var document = Spec.Good($$"""
            {{Header}}produces: [application/json]
            paths:
              /a: { get: { responses: { '200': { $ref: '#/responses/R' } } } }
              /b: { get: { produces: [text/plain], responses: { '200': { $ref: '#/responses/R' } } } }
            responses:
              R: { description: d, schema: { type: string }, headers: { X-H: { type: integer } }, examples: { text/plain: x } }
            """);
        var (a, b) = (document.Operations[0].Responses[0], document.Operations[1].Responses[0]);

        Assert.Equal(("application/json", "text/plain"), (a.Contents[0].Name, b.Contents[0].Name));
        Assert.Equal(a.Contents[0].Schema, b.Contents[0].Schema);
        Assert.Equal("x", Assert.Single(b.Contents[0].Examples).GetString());
        Assert.Equal(JsonTypes.Integer, document.Schemas[a.Headers[0].Schema].Types);
        Assert.Equal(2, document.Schemas.All.Length);
    }

    [Fact]
    public void Security_definitions_are_schemes()
    {
        var document = Spec.Good($$"""
            {{Header}}paths: {}
            securityDefinitions:
              b: { type: basic }
              k: { type: apiKey, in: query, name: key }
              o: { type: oauth2, flow: implicit, authorizationUrl: u, scopes: { read: r } }
            """);

        Assert.Equal([("b", "basic"), ("k", null), ("o", null)], document.SecuritySchemes.Select(s => (s.Name, s.HttpScheme)));
        Assert.Equal(("key", ParameterLocation.Query), (document.SecuritySchemes[1].ParameterName, document.SecuritySchemes[1].Location));
        Assert.Equal(["read"], document.SecuritySchemes[2].Scopes);
    }

    [Fact]
    public void A_discriminator_is_a_name()
    {
        var document = Spec.Good($"{Header}paths: {{}}\ndefinitions: {{ A: {{ discriminator: kind, properties: {{ kind: {{ type: string }} }} }} }}\n");

        Assert.Equal("kind", document.Schemas.All[0].Discriminator!.Property);
    }

    [Fact]
    public void Operations_with_schemes_of_their_own_have_servers()
    {
        var document = Spec.Good($"{Header}host: x\nschemes: [https]\npaths: {{ /a: {{ get: {{ schemes: [wss], responses: {{}} }}, put: {{ schemes: [https], responses: {{}} }} }} }}\n");

        Assert.Equal("wss://x", Assert.Single(document.Operations[0].Servers).Url);
        Assert.Empty(document.Operations[1].Servers);
    }

    [Theory]
    [InlineData("{ name: p, in: cookie, type: string }", "spec.yaml(3,62): warning RCG1013: 'in' is 'cookie'; it must be one of 'body', 'formData', 'header', 'path', 'query'")]
    [InlineData("{ name: p, in: query, type: array, collectionFormat: x }", "spec.yaml(3,86): warning RCG1013: 'collectionFormat' is 'x'; it must be one of 'csv', 'multi', 'pipes', 'ssv', 'tsv'")]
    [InlineData("{ name: p, in: query, colour: 1 }", "spec.yaml(3,73): warning RCG1003: 'colour' is not a field of a parameter and is left out; fix the name, or begin it with 'x-' if it is an extension")]
    public void Faults_of_parameters_are_shown_at_their_fields(string parameter, string line) =>
        Spec.Faulty($"{Header}paths: {{ /a: {{ get: {{ responses: {{}}, parameters: [{parameter}] }} }} }}\n", line);
}
