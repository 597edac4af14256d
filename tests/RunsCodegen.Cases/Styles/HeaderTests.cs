using System.Text.Json.Nodes;

namespace RunsCodegen.Cases.Styles;

/// <summary>Response headers of any shape, as a generated server sends and a generated client reads them.</summary>
public sealed class HeaderTests(HeaderTests.Server server) : IClassFixture<HeaderTests.Server>
{
    [Theory]
    [InlineData("X-Total", "XTotal", "7", "7")]
    [InlineData("X-Tags", "XTags", "a,b", """["a","b"]""")]
    [InlineData("X-Color", "XColor", "R=100,G=200", """{"R":100,"G":200}""")]
    [InlineData("X-Json", "XJson", """{"R":1}""", """{"R":1}""")]
    [InlineData("X-Either", "XEither", "true", "true")]
    public async Task Headers_arrive_as_they_were_given(string header, string member, string text, string value)
    {
        var (_, json) = await server.CallAsync("GetThingsWithResponse");

        var response = JsonNode.Parse(json)!;
        Assert.Equal(text, response["Headers"]![header]![0]!.GetValue<string>());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(value), response[member]), response[member]?.ToJsonString());
    }

    [Fact]
    public async Task Each_cookie_has_a_line_of_its_own()
    {
        var (_, json) = await server.CallAsync("GetThingsWithResponse");

        Assert.Equal("""["a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT","b=2"]""", JsonNode.Parse(json)!["SetCookie"]!.ToJsonString());
    }

    public sealed class Server() : EchoingServer(Document, (_, _) => """
        xTotal: 7, xJson: new() { R = 1 }, xTags: new[] { "a", "b" }, xColor: new() { R = 100, G = 200 }, xEither: true,
        setCookie: new[] { "a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2" }
        """)
    {
        private const string Document = """
            openapi: 3.1.0
            info: { title: Case, version: '1' }
            paths:
              /things:
                get:
                  operationId: getThings
                  responses:
                    '200':
                      description: Fine
                      headers:
                        X-Total: { required: true, schema: { type: integer } }
                        X-Tags: { schema: { type: array, items: { type: string } } }
                        X-Color: { explode: true, schema: { $ref: '#/components/schemas/Color' } }
                        X-Json: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Color' } } } }
                        X-Either: { schema: { oneOf: [ { type: integer }, { type: boolean } ] } }
                        Set-Cookie: { schema: { type: string } }
            components:
              schemas:
                Color: { type: object, properties: { R: { type: integer }, G: { type: integer } } }
            """;
    }
}
