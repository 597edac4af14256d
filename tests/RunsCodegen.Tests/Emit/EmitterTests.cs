using System.Collections.Immutable;
using RunsCodegen.Emit;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Options;
using RunsCodegen.Model.Text;
using RunsCodegen.Reading;
using RunsCodegen.Shaping;

namespace RunsCodegen.Tests.Emit;

public sealed class EmitterTests
{
    // Enough of them for more than one thread.
    private const int Schemas = 300;

    [Fact]
    public void What_is_begun_before_operations_are_shaped_comes_out_the_same()
    {
        var (certain, model) = Shape();
        Assert.Equal(Schemas, certain.Records.Length);
        using var atOnce = new Emitter(TemplateOverrides.None);
        using var begun = new Emitter(TemplateOverrides.None);
        begun.Begin(certain);
        Assert.Equal(atOnce.Emit(model).Files, begun.Emit(model).Files);
    }

    [Fact]
    public void A_template_that_fails_is_told_though_it_was_begun_before()
    {
        var (certain, model) = Shape();
        var overrides = new TemplateOverrides(ImmutableDictionary<string, TemplateText>.Empty.Add("models/record", new("mine/record.sbn", "{{ NoSuchMember }}")));
        using var emitter = new Emitter(overrides);
        emitter.Begin(certain);
        var result = emitter.Emit(model);
        Assert.Empty(result.Files);
        Assert.Contains("mine/record.sbn", Assert.Single(result.Diagnostics).Place.ToString(), StringComparison.Ordinal);
    }

    private static (CodeModel Certain, CodeModel Model) Shape()
    {
        var schemas = string.Join(',', Enumerable.Range(0, Schemas).Select(i => $$"""
            "Thing{{i}}": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string", "minLength": 1 } } }
            """));
        var document = new SpecFile("things.json", $$"""
            {
              "openapi": "3.1.0", "info": { "title": "Things", "version": "1" },
              "paths": { "/things": { "post": {
                "operationId": "addThing",
                "requestBody": { "content": { "application/x-www-form-urlencoded": { "schema": { "$ref": "#/components/schemas/Thing0" } } } },
                "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing1" } } } } }
              } } },
              "components": { "schemas": { {{schemas}} } }
            }
            """);
        CodeModel? certain = null;
        var read = SpecReader.Read(document, new Disk.DiskSpecFiles(document.Path), ReadingLimits.Default).Document;
        var shape = Shaper.Shape(read!, new CodegenOptions { Namespace = "Things" }, model => certain = model);
        return (certain!, shape.Model!);
    }
}
