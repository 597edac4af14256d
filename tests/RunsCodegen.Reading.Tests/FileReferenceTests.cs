using RunsCodegen.Model.Api;

namespace RunsCodegen.Reading.Tests;

public sealed class FileReferenceTests
{
    [Fact]
    public void References_lead_across_folders_and_back()
    {
        var result = Spec.Read(
            $"{Spec.Header}paths:\n  /a: {{ $ref: 'paths/a.yaml#/item' }}\ncomponents:\n  schemas:\n    Local: {{ type: integer }}\n",
            ("paths/a.yaml", "item:\n  get:\n    responses:\n      '200':\n        content:\n          application/json: { schema: { $ref: ../models/run.json } }\n"),
            ("models/run.json", """{ "properties": { "l": { "$ref": "../spec.yaml#/components/schemas/Local" }, "n": { "$ref": "#/$defs/n" }, "o": { "$ref": "other.yaml#/Other" } }, "$defs": { "n": { "type": "null" } } }"""),
            ("models/other.yaml", "Other: { properties: { run: { $ref: run.json } } }\n"));

        Assert.Empty(Spec.Lines(result));
        Assert.Equal(["spec.yaml", "paths/a.yaml", "models/run.json", "models/other.yaml"], result.Files);
        var document = result.Document!;
        var run = document.Schemas[document.Operations[0].Responses[0].Contents[0].Schema!.Value];
        Assert.Equal("run", run.ComponentName);
        Assert.Equal(["Local", "n", "Other"], run.Object!.Properties.Select(p => document.Schemas[p.Schema].ComponentName));
        var other = document.Schemas[run.Object.Properties[2].Schema];
        Assert.Equal(run.Id, other.Object!.Properties[0].Schema);
        Assert.Equal("models/other.yaml#/Other", other.Place.ToString());
    }

    [Theory]
    [InlineData("gone.yaml", "warning RCG1005: '$ref: gone.yaml' leads nowhere; fix the reference or add what it names")]
    [InlineData("#/components/schemas/Gone", "warning RCG1005: '$ref: #/components/schemas/Gone' leads nowhere; fix the reference or add what it names")]
    [InlineData("#gone", "warning RCG1005: '$ref: #gone' leads nowhere; fix the reference or add what it names")]
    [InlineData("a.yaml#/gone", "warning RCG1005: '$ref: a.yaml#/gone' leads nowhere; fix the reference or add what it names")]
    [InlineData("../up.yaml", "warning RCG1006: '$ref: ../up.yaml' leads out of 'root'; move the file below that folder, or allow a folder above both with --allow-references")]
    [InlineData("#/components/schemas/S", "warning RCG1007: '$ref: #/components/schemas/S' comes back to itself without ever naming a value; point it at one")]
    [InlineData("https://example.com/a.yaml", "warning RCG1011: '$ref: https://example.com/a.yaml' lies on the network, which is not asked; save the file beside the document and refer to that, or allow its origin with --allow-origin")]
    [InlineData("//example.com/a.yaml", "warning RCG1011: '$ref: //example.com/a.yaml' lies on the network, which is not asked; save the file beside the document and refer to that, or allow its origin with --allow-origin")]
    [InlineData("locked.yaml", "warning RCG1012: 'locked.yaml' cannot be read: access denied")]
    [InlineData("#/components/responses/R", "warning RCG1015: '$ref: #/components/responses/R' leads to a response; a schema must stand here, so this is left out")]
    public void A_reference_that_leads_to_no_schema_leaves_any_value(string reference, string line)
    {
        var result = Spec.Read($"{Spec.Header}components:\n  responses:\n    R: {{ description: r }}\n  schemas:\n    S: {{ $ref: '{reference}' }}\n", ("a.yaml", "b: 1"));

        Assert.Equal([$"spec.yaml(7,10): {line}"], Spec.Lines(result));
        Assert.Equal(JsonTypes.Any, Assert.Single(result.Document!.Schemas.All).Types);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_said_once_and_where()
    {
        var result = Spec.Read(
            $"{Spec.Header}components:\n  schemas:\n    S: {{ $ref: bad.yaml }}\n    T: {{ $ref: bad.yaml#/a }}\n",
            ("bad.yaml", "a: b: c\n"));

        Assert.Equal(["bad.yaml(1,5): warning RCG1001: the text is neither YAML nor JSON: mapping values are not allowed in this context"], Spec.Lines(result));
    }

    [Fact]
    public void Every_user_of_a_missing_file_is_told()
    {
        var result = Spec.Read($"{Spec.Header}components:\n  schemas:\n    S: {{ $ref: gone.yaml }}\n    T: {{ $ref: gone.yaml }}\n");

        Assert.Equal(2, result.Diagnostics.Length);
    }

    [Fact]
    public void Properties_may_be_a_reference()
    {
        var document = Spec.Good($"{Spec.Header}components:\n  schemas:\n    S: {{ properties: {{ own: {{}}, $ref: 'p.yaml#/p' }} }}\n", ("p.yaml", "p: { a: { type: string }, own: {} }"));

        Assert.Equal(["own", "a"], document.Schemas.All[0].Object!.Properties.Select(p => p.Name));
    }
}
