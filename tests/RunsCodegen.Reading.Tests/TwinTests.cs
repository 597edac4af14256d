namespace RunsCodegen.Reading.Tests;

/// <summary>After Reading nobody can tell which version a description was written in.</summary>
public sealed class TwinTests
{
    private const string Info = "info: { title: Runs, version: '1.0', description: d }\n";

    private const string Swagger2 = $$"""
        swagger: '2.0'
        {{Info}}host: api.example.com
        basePath: /v1
        schemes: [https]
        consumes: [application/json]
        produces: [application/json]
        security: [{ key: [] }]
        securityDefinitions:
          key: { type: apiKey, in: header, name: X-Key }
        paths:
          /runs/{id}:
            parameters: [{ name: id, in: path, required: true, type: string, minLength: 1 }]
            get:
              operationId: getRun
              parameters: [{ name: tag, in: query, type: array, items: { type: string }, collectionFormat: multi }]
              responses:
                '200': { description: ok, schema: { $ref: '#/definitions/Run' }, headers: { X-Left: { type: integer } } }
                default: { description: bad }
            put:
              operationId: putRun
              parameters: [{ name: body, in: body, required: true, schema: { $ref: '#/definitions/Run' } }]
              responses: { '204': { description: done } }
            post:
              operationId: upload
              consumes: [multipart/form-data]
              parameters:
                - { name: file, in: formData, type: file, required: true }
                - { name: note, in: formData, type: string }
              responses: { '204': { description: done } }
        definitions:
          Run:
            type: object
            required: [id]
            properties:
              id: { type: string, x-nullable: true }
              count: { type: integer, format: int32, minimum: 0, exclusiveMinimum: true }
              next: { $ref: '#/definitions/Run' }
        """;

    private const string Operations3 = """
        servers: [{ url: 'https://api.example.com/v1' }]
        security: [{ key: [] }]
        paths:
          /runs/{id}:
            parameters: [{ name: id, in: path, required: true, schema: { type: string, minLength: 1 } }]
            get:
              operationId: getRun
              parameters: [{ name: tag, in: query, schema: { type: array, items: { type: string } } }]
              responses:
                '200':
                  description: ok
                  content: { application/json: { schema: { $ref: '#/components/schemas/Run' } } }
                  headers: { X-Left: { schema: { type: integer } } }
                default: { description: bad }
            put:
              operationId: putRun
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Run' } } } }
              responses: { '204': { description: done } }
            post:
              operationId: upload
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema: { type: object, properties: { file: { type: string, format: binary }, note: { type: string } }, required: [file] }
              responses: { '204': { description: done } }
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: X-Key }
          schemas:
            Run:
              type: object
              required: [id]
              properties:

        """;

    private const string Properties30 = """
                id: { type: string, nullable: true }
                count: { type: integer, format: int32, minimum: 0, exclusiveMinimum: true }
                next: { $ref: '#/components/schemas/Run' }
        """;

    private const string Properties31 = """
                id: { type: [string, 'null'] }
                count: { type: integer, format: int32, exclusiveMinimum: 0 }
                next: { $ref: '#/components/schemas/Run' }
        """;

    [Theory]
    [InlineData($"openapi: 3.0.3\n{Info}{Operations3}{Properties30}")]
    [InlineData($"openapi: 3.1.1\n{Info}{Operations3}{Properties31}")]
    [InlineData($"openapi: 3.2.0\n{Info}{Operations3}{Properties31}")]
    public void A_description_is_the_same_in_every_version(string twin)
    {
        var expected = Described.Of(Spec.Good(Swagger2));

        Assert.Contains("Path: /runs/{id}", expected, StringComparison.Ordinal);
        Assert.Equal(expected, Described.Of(Spec.Good(twin)));
    }

    [Fact]
    public void Reading_twice_gives_the_same() =>
        Assert.Equal(Described.Of(Spec.Good(Swagger2)), Described.Of(Spec.Good(Swagger2)));
}
