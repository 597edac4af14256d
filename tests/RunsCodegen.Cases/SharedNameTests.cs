using RunsCodegen.Testing;

namespace RunsCodegen.Cases;

public sealed class SharedNameTests
{
    private const string Components = """
        components:
          parameters:
            sort-by: { name: sort, in: query, schema: { type: string, description: What comes first., enum: [name, -name] } }
          headers:
            Quota: { schema: { type: object, properties: { left: { type: integer } } } }
          requestBodies:
            NewPetRequest: { content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } } }
          responses:
            NotFound:
              description: There is none.
              headers: { X-Quota: { $ref: '#/components/headers/Quota' } }
              content: { application/json: { schema: { type: object, properties: { reason: { type: object, properties: { text: { type: string } } } } } } }
        """;

    private static readonly string[] Expected = ["NewPetRequest", "NotFoundBody", "NotFoundBodyReason", "QuotaHeader", "SortByParameter"];

    [Fact]
    public void What_operations_share_is_called_after_itself() => Assert.Equal(Expected, Types(Document(Operation("/pets", "listPets"))));

    [Fact]
    public void Another_operation_changes_no_name() =>
        Assert.Equal(Expected, Types(Document(Operation("/a", "adopt") + Operation("/pets", "listPets") + Operation("/z", "zoo"))));

    [Fact]
    public void A_schema_of_the_same_name_keeps_it() => Assert.Equal(
        ["NewPetRequest", "NotFoundBody", "NotFoundBody2", "NotFoundBody2Reason", "QuotaHeader", "SortByParameter"],
        Types(Document(Operation("/pets", "listPets")) + "\n  schemas: { NotFoundBody: { type: object, properties: { x: {} } } }\n"));

    [Fact]
    public void A_parameter_says_what_its_schema_says() => Assert.Contains(
        "<param name=\"sort\">What comes first.</param>",
        Generated.OfText(Document(Operation("/pets", "listPets"))).Files.Single(f => f.Path.StartsWith("Client/I", StringComparison.Ordinal)).Text,
        StringComparison.Ordinal);

    private static string Document(string paths) => $"openapi: 3.1.0\ninfo: {{ title: Pets, version: '1' }}\npaths:\n{paths}{Components}";

    private static string Operation(string path, string id) => $$"""
          {{path}}:
            post:
              operationId: {{id}}
              parameters: [{ $ref: '#/components/parameters/sort-by' }]
              requestBody: { $ref: '#/components/requestBodies/NewPetRequest' }
              responses: { '200': { description: Done. }, '404': { $ref: '#/components/responses/NotFound' } }

        """;

    private static string[] Types(string document)
    {
        var result = Generated.OfText(document);
        Assert.False(result.HasErrors, result.Diagnostics());
        return result.ModelNames();
    }
}
