using RunsCodegen.Model.Api;

namespace RunsCodegen.Reading.Tests;

public sealed class ParameterTests
{
    [Theory]
    [InlineData("in: path", ParameterLocation.Path, ParameterStyle.Simple, false, true)]
    [InlineData("in: path, style: matrix", ParameterLocation.Path, ParameterStyle.Matrix, false, true)]
    [InlineData("in: path, style: label, explode: true, required: false", ParameterLocation.Path, ParameterStyle.Label, true, true)]
    [InlineData("in: query", ParameterLocation.Query, ParameterStyle.Form, true, false)]
    [InlineData("in: query, explode: false, required: true", ParameterLocation.Query, ParameterStyle.Form, false, true)]
    [InlineData("in: query, style: spaceDelimited", ParameterLocation.Query, ParameterStyle.SpaceDelimited, false, false)]
    [InlineData("in: query, style: pipeDelimited, explode: true", ParameterLocation.Query, ParameterStyle.PipeDelimited, true, false)]
    [InlineData("in: query, style: deepObject, explode: true", ParameterLocation.Query, ParameterStyle.DeepObject, true, false)]
    [InlineData("in: header", ParameterLocation.Header, ParameterStyle.Simple, false, false)]
    [InlineData("in: cookie", ParameterLocation.Cookie, ParameterStyle.Form, true, false)]
    [InlineData("in: cookie, style: cookie", ParameterLocation.Cookie, ParameterStyle.Cookie, true, false)]
    public void Defaults_depend_on_the_location(string fields, ParameterLocation location, ParameterStyle style, bool explode, bool required)
    {
        var parameter = Assert.Single(Spec.Operation($"parameters:\n- {{ name: p, {fields}, schema: {{}} }}").Operation.Parameters);

        Assert.Equal((location, style, explode, required), (parameter.Location, parameter.Style, parameter.Explode, parameter.Required));
    }

    [Fact]
    public void The_rest_of_a_parameter_is_kept()
    {
        var (operation, document) = Spec.Operation("parameters:\n- { name: p, in: query, description: d, deprecated: true, allowReserved: true, allowEmptyValue: true, schema: { type: string }, example: x }");
        var parameter = operation.Parameters[0];

        Assert.Equal(("p", "d", true, true, true), (parameter.Name, parameter.Description, parameter.Deprecated, parameter.AllowReserved, parameter.AllowEmptyValue));
        Assert.Equal(JsonTypes.String, document.Schemas[parameter.Schema].Types);
        Assert.Equal("x", parameter.Examples[0].GetString());
    }

    [Theory]
    [InlineData("query")]
    [InlineData("querystring")]
    public void A_parameter_may_be_described_by_content(string location)
    {
        var (operation, document) = Spec.Operation($"parameters:\n- {{ name: p, in: {location}, content: {{ application/json: {{ schema: {{ type: object }}, examples: {{ a: {{ value: 1 }} }} }} }} }}");
        var parameter = operation.Parameters[0];

        Assert.Equal("application/json", parameter.ContentType);
        Assert.Equal(JsonTypes.Object, document.Schemas[parameter.Schema].Types);
        Assert.Equal("1", parameter.Examples[0].GetRawText());
    }

    [Fact]
    public void The_operation_replaces_parameters_of_the_path_in_their_place()
    {
        var document = Spec.Good($$"""
            {{Spec.Header}}paths:
              /a:
                parameters:
                  - { name: one, in: query, schema: { type: string } }
                  - $ref: '#/components/parameters/Two'
                get:
                  responses: {}
                  parameters:
                    - { name: three, in: query, schema: { type: string } }
                    - { name: one, in: query, schema: { type: integer } }
                    - { name: one, in: header, schema: { type: string } }
            components:
              parameters:
                Two: { name: two, in: query, schema: { type: string } }
            """);

        Assert.Equal(["one Query", "two Query", "three Query", "one Header"], document.Operations[0].Parameters.Select(p => $"{p.Name} {p.Location}"));
        Assert.Equal(JsonTypes.Integer, document.Schemas[document.Operations[0].Parameters[0].Schema].Types);
    }

    [Fact]
    public void A_shared_parameter_is_read_once()
    {
        var document = Spec.Good($$"""
            {{Spec.Header}}paths:
              /a:
                parameters: [{ name: p, in: query, schema: { type: string } }]
                get: { responses: {} }
                put: { responses: {} }
            """);

        Assert.Same(document.Operations[0].Parameters[0], document.Operations[1].Parameters[0]);
        Assert.Single(document.Schemas.All);
    }

    [Theory]
    [InlineData("{ in: query, schema: {} }", "warning RCG1004: the parameter has no 'name'; add it", 0)]
    [InlineData("{ name: p, schema: {} }", "warning RCG1004: the parameter has no 'in'; add it", 0)]
    [InlineData("{ name: p, in: query }", "warning RCG1004: parameter 'p' has no 'schema'; add it", 1)]
    [InlineData("just text", "warning RCG1009: a parameter must be an object, and is a string", 0)]
    [InlineData("{ name: Accept, in: header, schema: {} }", "warning RCG1017: 'Accept' has no effect: the media types of the responses say what is accepted", 0)]
    [InlineData("{ name: content-type, in: header, schema: {} }", "warning RCG1017: 'content-type' has no effect: the media types of the request body say what is sent", 0)]
    [InlineData("{ name: Authorization, in: header, schema: {} }", "warning RCG1017: 'Authorization' has no effect: security schemes say how callers prove who they are", 0)]
    public void A_faulty_parameter_is_left_out(string parameter, string line, int left)
    {
        var document = Spec.Faulty(
            $"{Spec.Header}paths:\n  /a:\n    get:\n      responses: {{}}\n      parameters:\n        - {parameter}\n",
            $"spec.yaml(8,11): {line}");

        Assert.Equal(left, document!.Operations[0].Parameters.Length);
    }

    [Theory]
    [InlineData("{ name: p, in: querry, schema: {} }", 22, "warning RCG1013: 'in' is 'querry'; it must be one of 'cookie', 'header', 'path', 'query', 'querystring'")]
    [InlineData("{ name: p, in: path, schema: {}, style: form }", 44, "warning RCG1013: 'style' is 'form'; it must be one of 'simple', 'label', 'matrix'")]
    [InlineData("{ name: p, in: path, schema: {}, colour: 1 }", 44, "warning RCG1003: 'colour' is not a field of a parameter and is left out; fix the name, or begin it with 'x-' if it is an extension")]
    [InlineData("{ name: p, in: query, schema: {}, required: yes }", 45, "warning RCG1009: 'required' must be a boolean, and is a string")]
    [InlineData("{ name: p, in: path, schema: text }", 32, "warning RCG1009: a schema must be an object or a boolean, and is a string")]
    public void A_fault_is_shown_at_its_field(string parameter, int column, string line) =>
        Spec.Faulty(
            $"{Spec.Header}paths:\n  /a:\n    get:\n      responses: {{}}\n      parameters:\n        - {parameter}\n",
            $"spec.yaml(8,{column}): {line}");

    [Fact]
    public void A_parameter_stands_once_in_a_list()
    {
        var document = Spec.Faulty(
            $"{Spec.Header}paths:\n  /a:\n    get:\n      responses: {{}}\n      parameters:\n        - {{ name: p, in: query, schema: {{}} }}\n        - {{ name: p, in: query, schema: {{}} }}\n",
            "spec.yaml(9,11): warning RCG1020: there is a parameter 'p' in 'query' already; keep one");

        Assert.Single(document!.Operations[0].Parameters);
    }
}
