using System.Text.Json;
using RunsCodegen.Testing;

namespace RunsCodegen.Tests.Pipeline;

public class ReportTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Case, version: '1' }
        paths:
          /plain: { get: { operationId: plain, responses: { '204': { description: Fine } } } }
          /first: { get: { operationId: first, responses: { '200': { $ref: '#/components/responses/Pet' } } } }
          /second: { get: { operationId: second, responses: { '200': { $ref: '#/components/responses/Pet' } } } }
        components:
          responses:
            Pet:
              description: Fine
              content:
                application/json: { schema: { $ref: '#/components/schemas/Pet' } }
                application/xml: { schema: { $ref: '#/components/schemas/Pet' } }
          schemas:
            Pet: { type: object, properties: { any: { oneOf: [{ type: object, properties: { a: {} } }, { type: object, properties: { b: {} } }] } } }
            Same: { type: object, properties: { a-b: {}, a_b: {} } }
        """;

    [Fact]
    public void What_is_generated_otherwise_than_the_document_says_is_approximated()
    {
        var entries = Generated.OfText(Document).Report.Select(e => $"{e.Kind} {e.Name} {e.Outcome} {string.Join(' ', e.Ids)}".TrimEnd());

        Assert.Equal(
            [
                "operation plain Generated", "operation first Approximated RCG3009", "operation second Approximated RCG3009",
                "schema Pet Approximated RCG3003", "schema Same Generated",
            ],
            entries);
    }

    [Fact]
    public void The_report_adds_up_what_became_of_each_kind()
    {
        using var report = JsonDocument.Parse(ReportFile.ToUtf8("spec.yaml", Generated.OfText(Document)));

        Assert.Equal(
            """{"operation":{"generated":1,"approximated":2},"schema":{"generated":1,"approximated":1}}""",
            JsonSerializer.Serialize(report.RootElement.GetProperty("totals")));
    }
}
