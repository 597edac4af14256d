using RunsCodegen.Model.Api;

namespace RunsCodegen.Reading.Tests;

public sealed class BodyAndResponseTests
{
    [Fact]
    public void A_body_keeps_its_contents_and_encodings()
    {
        var (operation, document) = Spec.Operation("""
            requestBody:
              required: true
              description: d
              content:
                multipart/form-data:
                  schema: { type: object }
                  encoding:
                    x-file: { contentType: image/png, headers: { X-A: { schema: { type: string } } } }
                    list: { style: pipeDelimited, explode: false, allowReserved: true }
                application/json: { examples: { a: { value: { b: 1 } }, c: { $ref: '#/components/examples/E' } } }
                application/jsonl: { itemSchema: { type: integer } }
                text/plain:
            """, "components: { examples: { E: { dataValue: 2 } } }");
        var body = operation.Body!;

        Assert.Equal((true, "d"), (body.Required, body.Description));
        Assert.Equal(["multipart/form-data", "application/json", "application/jsonl", "text/plain"], body.Contents.Select(c => c.Name));
        var (file, list) = (body.Contents[0].Encodings[0], body.Contents[0].Encodings[1]);
        Assert.Equal(("x-file", "image/png", null, "X-A"), (file.Property, file.ContentType, file.Explode, file.Headers[0].Name));
        Assert.Equal((ParameterStyle.PipeDelimited, false, true), (list.Style!.Value, list.Explode!.Value, list.AllowReserved));
        Assert.Equal(["""{"b":1}""", "2"], body.Contents[1].Examples.Select(e => e.GetRawText()));
        Assert.Null(body.Contents[1].Schema);
        Assert.Equal(JsonTypes.Integer, document.Schemas[body.Contents[2].ItemSchema!.Value].Types);
    }

    [Fact]
    public void Responses_keep_headers_contents_and_links()
    {
        var document = Spec.Good($$"""
            {{Spec.Header}}paths:
              /a:
                get:
                  responses:
                    200: { $ref: '#/components/responses/Ok' }
                    '4xx': { $ref: '#/components/responses/Ok' }
                    default: { description: e }
            components:
              mediaTypes:
                M: { schema: { type: string } }
              headers:
                H: { $ref: '#/components/headers/I' }
                I: { required: true, deprecated: true, description: h, explode: true, content: { text/csv: { schema: { type: integer } } } }
              responses:
                Ok:
                  description: d
                  headers: { X-H: { $ref: '#/components/headers/H' } }
                  content: { text/plain: { $ref: '#/components/mediaTypes/M' } }
                  links: { next: { operationId: a } }
            """);
        var responses = document.Operations[0].Responses;

        Assert.Equal(["200", "4XX", "default"], responses.Select(r => r.Status));
        Assert.Equal(("d", "text/plain", "next"), (responses[0].Description, responses[0].Contents[0].Name, responses[0].Links[0]));
        var header = Assert.Single(responses[0].Headers);
        Assert.Equal(("X-H", true, true, "h", true, "text/csv"), (header.Name, header.Required, header.Deprecated, header.Description, header.Explode, header.ContentType));
        Assert.Equal(responses[0].Headers, responses[1].Headers);
    }

    [Theory]
    [InlineData("'200': { $ref: '#/components/requestBodies/B' }", "spec.yaml(7,18): warning RCG1015: '$ref: #/components/requestBodies/B' leads to a request body; a response must stand here, and its content is taken for that", 1)]
    [InlineData("'200': { $ref: '#/components/responses/Gone' }", "spec.yaml(7,18): warning RCG1005: '$ref: #/components/responses/Gone' leads nowhere; fix the reference or add what it names", 1)]
    [InlineData("'200': { headers: { H: { $ref: '#/components/headers/Gone' } } }", "spec.yaml(7,34): warning RCG1005: '$ref: #/components/headers/Gone' leads nowhere; fix the reference or add what it names", 1)]
    [InlineData("'200': { headers: { Content-Type: { schema: {} } } }", "spec.yaml(7,29): warning RCG1017: 'Content-Type' has no effect: the media types of the content say what is sent", 1)]
    [InlineData("'200': text", "spec.yaml(7,9): warning RCG1009: a response must be an object, and is a string", 1)]
    [InlineData("'600': { description: d }", "spec.yaml(7,9): warning RCG1003: '600' is not a field of the responses, which are status codes, ranges as '4XX' and 'default', and is left out; fix the name, or begin it with 'x-' if it is an extension", 0)]
    [InlineData("'200': { schema: {} }", "spec.yaml(7,18): warning RCG1003: 'schema' is not a field of a response and is left out; fix the name, or begin it with 'x-' if it is an extension", 1)]
    [InlineData("'200': { content: { multipart/mixed: { itemEncoding: {} } } }", "spec.yaml(7,48): warning RCG1017: 'itemEncoding' has no effect: parts without a name are sent as their schema says", 1)]
    [InlineData("'200': { content: { text/plain: { examples: { a: { $ref: gone.yaml } } } } }", "spec.yaml(7,60): warning RCG1005: '$ref: gone.yaml' leads nowhere; fix the reference or add what it names", 1)]
    public void What_is_faulty_in_a_response_is_left_out_with_a_warning(string response, string line, int left)
    {
        var document = Spec.Faulty(
            $"{Spec.Header}paths:\n  /a:\n    get:\n      responses:\n        {response}\ncomponents: {{ requestBodies: {{ B: {{ content: {{}} }} }} }}\n",
            line);

        Assert.Equal(left, document!.Operations[0].Responses.Length);
    }

    [Fact]
    public void A_body_that_is_a_response_is_taken_for_one()
    {
        var document = Spec.Faulty(
            $"{Spec.Header}paths:\n  /a:\n    put:\n      requestBody: {{ $ref: '#/components/responses/R' }}\ncomponents: {{ responses: {{ R: {{ description: d }} }} }}\n",
            "spec.yaml(6,22): warning RCG1015: '$ref: #/components/responses/R' leads to a response; a request body must stand here, and its content is taken for that");

        Assert.Empty(document!.Operations[0].Body!.Contents);
    }

    [Fact]
    public void Responses_are_required_before_3_1() => Spec.Faulty(
        "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths: { /a: { get: {} } }\n",
        "spec.yaml(3,16): warning RCG1004: the operation has no 'responses'; add it");

    [Fact]
    public void A_circle_of_references_ends()
    {
        var document = Spec.Faulty(
            $"{Spec.Header}paths: {{ /a: {{ put: {{ requestBody: {{ $ref: '#/components/requestBodies/A' }} }} }} }}\ncomponents:\n  requestBodies:\n    A: {{ $ref: '#/components/requestBodies/B' }}\n    B: {{ $ref: '#/components/requestBodies/A' }}\n",
            "spec.yaml(6,10): warning RCG1007: '$ref: #/components/requestBodies/B' comes back to itself without ever naming a value; point it at one");

        Assert.Equal(JsonTypes.Any, document!.Schemas[document.Operations[0].Body!.Contents[0].Schema!.Value].Types);
    }
}
