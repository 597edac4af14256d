using RunsCodegen.Model.Code;
using RunsCodegen.Testing;

namespace RunsCodegen.Tests.Pipeline;

public class LinkTests
{
    [Fact]
    public void The_report_names_each_link_once()
    {
        var result = Generated.OfText("""
            openapi: 3.1.0
            info: { title: Case, version: '1' }
            paths:
              /a: { get: { operationId: getA, responses: { '200': { $ref: '#/components/responses/Shared' }, 4XX: { description: No } } } }
              /b: { get: { operationId: getB, responses: { '200': { $ref: '#/components/responses/Shared' }, 4XX: { description: No } } } }
            components:
              responses:
                Shared: { description: Fine, links: { toB: { operationId: getB }, toA: { operationId: getA } } }
            """);

        var links = result.Report.Where(e => e.Outcome == ReportOutcome.Ignored).Select(e => $"{e.Kind} {e.Name} {e.Place.Pointer}");
        Assert.Equal(["link toB /components/responses/Shared/links/toB", "link toA /components/responses/Shared/links/toA"], links);
    }
}
