using System.Reflection;

namespace RunsCodegen.AspNetCore.Tests;

public sealed class HookTests
{
    private const string Document = """
        openapi: 3.2.0
        info: { title: Pets, version: '1' }
        paths:
          /jobs/{queue}:
            post:
              operationId: startJob
              tags: [jobs]
              parameters: [{ name: queue, in: path, required: true, schema: { type: string } }]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } }
              responses: { '202': { description: Started } }
              callbacks:
                onDone:
                  '{$request.body#/notify/url}/jobs/{$request.path.queue}?from=us':
                    post:
                      parameters: [{ name: why, in: query, schema: { type: string } }]
                      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Ended' } } } }
                      responses: { '204': { description: Taken } }
        webhooks:
          newPet:
            post:
              operationId: newPet
              parameters: [{ name: X-Delivery, in: header, required: true, schema: { type: string, maxLength: 4 } }]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses: { '204': { description: Taken }, '410': { description: Nobody listens } }
          swap:
            additionalOperations:
              SWAP:
                operationId: swap
                responses: { '200': { description: Swapped, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
        components:
          schemas:
            Pet: { type: object, required: [id], properties: { id: { type: integer }, name: { type: string } } }
            Job: { type: object, required: [name], properties: { name: { type: string }, notify: { $ref: '#/components/schemas/Notify' } } }
            Notify: { type: object, required: [url], properties: { url: { type: string, format: uri } } }
            Ended: { type: object, required: [ok], properties: { ok: { type: boolean } } }
        """;

    [Fact]
    public async Task What_a_sender_sends_a_receiver_receives() => Assert.Equal(
        [
            "webhook /hooks/newPet d1 7 Rex",
            "webhook /hooks/newPet d2 0 null",
            "answer 410",
            "refused 400",
            "method SWAP /hooks/swap?token=a%20b",
            "swap 1",
            "callback /onDone/jobs/a%2Fb?from=us&why=asked asked True",
        ],
        await Driver.RunAsync(Document, "Hooks.cs", null, (Func<Assembly, Task<HttpClient>>)TestHost.StartAsync));
}
