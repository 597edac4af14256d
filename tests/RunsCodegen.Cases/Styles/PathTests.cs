using System.Text.Json;

namespace RunsCodegen.Cases.Styles;

/// <summary>What a generated client sends reaches the operation that was meant, whatever its path looks like.</summary>
public sealed class PathTests(PathTests.Server server) : IClassFixture<PathTests.Server>
{
    [Theory]
    [InlineData("GetFile", "/files/report.v2.pdf", "report.v2", "pdf")]
    [InlineData("GetFile", "/files/a%2Fb.c%25", "a/b", "c%")]
    [InlineData("Compare", "/compare/v1.0...v2.0", "v1.0", "v2.0")]
    [InlineData("GetOdd", "/items('it''s')/a%2Fb/show", "it''s", "a/b", "show")]
    [InlineData("GetLiteral", "/a%20b/%5Bc%5D/%C3%A9/d:e/*")]
    [InlineData("GetThings", "/things")]
    [InlineData("GetBetaThings", "/things?beta=true")]
    [InlineData("Search", "/search?q=a%26b", "a&b")]
    [InlineData("One", "/", "Case.One")]
    [InlineData("Two", "/", "Case.Two")]
    public async Task Requests_reach_their_operation(string operation, string target, params string[] arguments)
    {
        var (request, json) = await server.CallAsync(operation, [.. arguments.Select(a => JsonSerializer.Serialize(a.Replace("''", "'", StringComparison.Ordinal)))]);

        Assert.Equal(target.Replace("''", "%27", StringComparison.Ordinal), request.RequestUri!.PathAndQuery);
        Assert.Equal(string.Join('|', [operation, .. arguments]).Replace("''", "'", StringComparison.Ordinal), JsonSerializer.Deserialize<string>(json));
    }

    public sealed class Server() : EchoingServer(Document, (name, arguments) => $"string.Join('|', new object?[] {{ \"{name}\", {string.Join(", ", arguments)} }})")
    {
        private const string Document = """
            openapi: 3.1.0
            info: { title: Case, version: '1' }
            paths:
              /files/{name}.{ext}: { get: { operationId: getFile, responses: { '200': { description: Fine, content: { application/json: { schema: { type: string } } } } } } }
              /compare/{base}...{head}: { get: { operationId: compare, responses: { '200': { description: Fine, content: { application/json: { schema: { type: string } } } } } } }
              /items('{user-id}')/{a.b}/{action}: { get: { operationId: getOdd, responses: { '200': { description: Fine, content: { application/json: { schema: { type: string } } } } } } }
              /a b/[c]/é/d:e/*: { get: { operationId: getLiteral, responses: { '200': { description: Fine, content: { application/json: { schema: { type: string } } } } } } }
              /things: { get: { operationId: getThings, responses: { '200': { description: Fine, content: { application/json: { schema: { type: string } } } } } } }
              /things?beta=true: { get: { operationId: getBetaThings, responses: { '200': { description: Fine, content: { application/json: { schema: { type: string } } } } } } }
              /search?q={q}: { get: { operationId: search, parameters: [ { name: q, in: path, required: true, schema: { type: string } } ], responses: { '200': { description: Fine, content: { application/json: { schema: { type: string } } } } } } }
              /#one: { post: { operationId: one, parameters: [ { name: X-Target, in: header, required: true, schema: { type: string, const: Case.One } } ], responses: { '200': { description: Fine, content: { application/json: { schema: { type: string } } } } } } }
              /#two: { post: { operationId: two, parameters: [ { name: X-Target, in: header, required: true, schema: { type: string, const: Case.Two } } ], responses: { '200': { description: Fine, content: { application/json: { schema: { type: string } } } } } } }
            """;
    }
}
