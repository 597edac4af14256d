using RunsCodegen.Model.Api;

namespace RunsCodegen.Reading.Tests;

public sealed class SchemaReferenceTests
{
    [Theory]
    [InlineData("$ref: '#/components/schemas/A'")]
    [InlineData("{ $ref: '#/components/schemas/A', x-mine: 1, $comment: c }")]
    [InlineData("$ref: '#/components/schemas/B'")]
    [InlineData("$ref: '#named'")]
    [InlineData("$ref: '#/components/schemas/%41'")]
    [InlineData("$ref: 'https://example.com/a'")]
    public void A_reference_alone_is_its_target(string schema)
    {
        var (owner, document) = Spec.Schema(
            $"properties:\n  p:\n    {schema}",
            others: "A: { type: integer, $anchor: named, $dynamicAnchor: x, $id: 'https://example.com/a' }\nB: { $ref: '#/components/schemas/A' }");

        Assert.Equal("A", document.Schemas[owner.Object!.Properties[0].Schema].ComponentName);
    }

    [Fact]
    public void A_dynamic_reference_that_can_mean_one_schema_refers_to_it()
    {
        var (owner, document) = Spec.Schema("properties:\n  p:\n    $dynamicRef: '#moving'", others: "C: { $dynamicAnchor: moving, type: integer }");

        var own = document.Schemas[owner.Object!.Properties[0].Schema];
        Assert.Equal("C", document.Schemas[own.Reference!.Value].ComponentName);
        Assert.Null(own.DynamicReference);
    }

    [Fact]
    public void Siblings_of_a_reference_are_a_schema_of_their_own()
    {
        var (owner, document) = Spec.Schema("properties:\n  p: { $ref: '#/components/schemas/A', minLength: 2, description: d }", others: "A: { type: string }");

        var own = document.Schemas[owner.Object!.Properties[0].Schema];
        Assert.Equal("A", document.Schemas[own.Reference!.Value].ComponentName);
        Assert.Equal((2, "d"), (own.String!.MinLength, own.Annotations.Description));
    }

    [Fact]
    public void Before_3_1_siblings_only_inform()
    {
        var document = Spec.Faulty(
            "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n    A: { type: string }\n    S: { $ref: '#/components/schemas/A', nullable: true, description: d }\n    R: { $ref: '#/components/schemas/A', nullable: true }\n",
            "spec.yaml(8,42): warning RCG1016: 'nullable' beside a '$ref' has no effect before OpenAPI 3.1; put both into an 'allOf', or declare version 3.1",
            "spec.yaml(7,42): warning RCG1016: 'nullable' beside a '$ref' has no effect before OpenAPI 3.1; put both into an 'allOf', or declare version 3.1");

        var own = Assert.Single(document!.Schemas.All, s => s.ComponentName == "S");
        Assert.Equal((JsonTypes.Any, "d"), (own.Types, own.Annotations.Description));
        Assert.Equal("A", document.Schemas[own.Reference!.Value].ComponentName);
        Assert.Equal(2, document.Schemas.All.Length);
    }

    [Fact]
    public void A_recursive_reference_is_the_schema_around_it_that_says_so()
    {
        var (schema, _) = Spec.Schema("$recursiveAnchor: true\nproperties:\n  next: { $recursiveRef: '#' }");

        Assert.Equal(schema.Id, schema.Object!.Properties[0].Schema);
    }

    [Fact]
    public void A_dynamic_reference_to_nothing_is_any_value()
    {
        var document = Spec.Faulty(
            $"{Spec.Header}components:\n  schemas:\n    S: {{ $dynamicRef: '#gone' }}\n",
            "spec.yaml(5,10): warning RCG3005: schema keyword '$dynamicRef' cannot be generated: nothing is called '#gone', so any value is taken");

        Assert.Equal(JsonTypes.Any, Assert.Single(document!.Schemas.All).Types);
    }

    [Fact]
    public void A_pointer_may_lead_through_a_reference()
    {
        var (schema, _) = Spec.Schema("items: { $ref: '#/components/schemas/B/properties/p' }", others: "A: { properties: { p: { type: integer } } }\nB: { $ref: '#/components/schemas/A' }");

        Assert.NotNull(schema.Array!.Items);
    }

    [Fact]
    public void Identifiers_are_resolved_against_those_around_them()
    {
        var (schema, document) = Spec.Schema(
            "$id: 'https://example.com/s/'\nitems: { $ref: 'item' }\n$defs:\n  Item: { $id: 'item', type: boolean }\n  P: { $ref: '#/$defs/Item' }");

        Assert.Equal("Item", document.Schemas[schema.Array!.Items!.Value].ComponentName);
    }

    [Fact]
    public void References_that_lead_through_each_other_end()
    {
        Spec.Faulty(
            Spec.Header + "paths: {}\ncomponents:\n  schemas:\n    A: { $ref: '#/components/schemas/B/properties/a' }\n    B: { $ref: '#/components/schemas/A/properties/b' }\n",
            "spec.yaml(6,10): warning RCG1005: '$ref: #/components/schemas/B/properties/a' leads nowhere; fix the reference or add what it names",
            "spec.yaml(7,10): warning RCG1005: '$ref: #/components/schemas/A/properties/b' leads nowhere; fix the reference or add what it names");
    }
}
