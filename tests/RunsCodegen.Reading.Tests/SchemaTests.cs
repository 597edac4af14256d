using RunsCodegen.Model.Api;

namespace RunsCodegen.Reading.Tests;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("{}", JsonTypes.Any)]
    [InlineData("type: string", JsonTypes.String)]
    [InlineData("type: [string, 'null']", JsonTypes.String | JsonTypes.Null)]
    [InlineData("type: [string, null]", JsonTypes.String | JsonTypes.Null)]
    [InlineData("type: [integer, string]", JsonTypes.Integer | JsonTypes.String)]
    [InlineData("type: object", JsonTypes.Object)]
    [InlineData("type: boolean", JsonTypes.Boolean)]
    [InlineData("type: array", JsonTypes.Array)]
    [InlineData("type: number", JsonTypes.Number)]
    public void Types_are_a_set(string schema, JsonTypes types) => Assert.Equal(types, Spec.Schema(schema).Schema.Types);

    [Theory]
    [InlineData("{ type: string, nullable: true }", JsonTypes.String | JsonTypes.Null)]
    [InlineData("{ type: string, nullable: false }", JsonTypes.String)]
    [InlineData("{ type: string, x-nullable: true }", JsonTypes.String | JsonTypes.Null)]
    [InlineData("{ nullable: true }", JsonTypes.Any | JsonTypes.Null)]
    public void Nullable_is_the_type_null(string schema, JsonTypes types) => Assert.Equal(types, Spec.Schema(schema, "3.0.3").Schema.Types);

    [Theory]
    [InlineData("{ type: string, nullable: true, enum: [a, b] }", "a b null")]
    [InlineData("{ type: string, nullable: true, enum: [a, null] }", "a null")]
    [InlineData("{ type: string, enum: [a, yes, 1.10] }", "a yes 1.10")]
    public void An_enum_that_may_be_null_has_null(string schema, string values) =>
        Assert.Equal(values, string.Join(' ', Spec.Schema(schema, "3.0.3").Schema.Enum!.Value.Select(v => v.ValueKind is System.Text.Json.JsonValueKind.Null ? "null" : v.ToString())));

    [Theory]
    [InlineData("{ minimum: 5, exclusiveMinimum: true, maximum: 7, exclusiveMaximum: false }", "3.0.3", null, "5", "7", null)]
    [InlineData("{ exclusiveMinimum: 5, maximum: 1.50 }", "3.1.0", null, "5", "1.50", null)]
    [InlineData("{ minimum: 1, exclusiveMinimum: 5, exclusiveMaximum: 1e3 }", "3.1.0", "1", "5", null, "1e3")]
    public void Exclusive_bounds_are_numbers(string schema, string version, string? minimum, string? exclusiveMinimum, string? maximum, string? exclusiveMaximum) =>
        Assert.Equal(new NumberRules(minimum, exclusiveMinimum, maximum, exclusiveMaximum, MultipleOf: null), Spec.Schema(schema, version).Schema.Number);

    [Fact]
    public void Strings_keep_their_rules() => Assert.Equal(
        new StringRules(1, 10, "^a$", "base64", "image/png"),
        Spec.Schema("{ minLength: 1, maxLength: 10.0, pattern: ^a$, contentEncoding: base64, contentMediaType: image/png }").Schema.String);

    [Fact]
    public void A_count_beyond_every_list_is_the_largest() =>
        Assert.Equal(int.MaxValue, Spec.Schema("maxLength: 9223372036854775807").Schema.String!.MaxLength);

    [Fact]
    public void Arrays_keep_their_rules()
    {
        var rules = Spec.Schema("{ items: { type: string }, prefixItems: [{}, true], contains: {}, minContains: 1, maxContains: 2, unevaluatedItems: false, minItems: 3, maxItems: 4, uniqueItems: true }").Schema.Array!;

        Assert.Equal((1, 2, 3, 4, true), (rules.MinContains, rules.MaxContains, rules.MinItems, rules.MaxItems, rules.UniqueItems));
        Assert.Equal((2, true, true, true), (rules.PrefixItems.Length, rules.Items is not null, rules.Contains is not null, rules.UnevaluatedItems is not null));
    }

    [Fact]
    public void A_list_of_items_is_what_prefixItems_is_now()
    {
        var (schema, document) = Spec.Schema("{ items: [{ type: string }], additionalItems: false }");

        Assert.Equal(JsonTypes.String, document.Schemas[Assert.Single(schema.Array!.PrefixItems)].Types);
        Assert.True(document.Schemas[schema.Array.Items!.Value].Never);
    }

    [Fact]
    public void Objects_keep_their_rules_in_document_order()
    {
        var (schema, document) = Spec.Schema("""
            properties: { z: { type: string }, x-a: true, a: false }
            required: [z, q]
            additionalProperties: { type: integer }
            patternProperties: { ^x: {} }
            propertyNames: { maxLength: 3 }
            unevaluatedProperties: false
            minProperties: 1
            maxProperties: 2
            dependentRequired: { z: [a] }
            dependentSchemas: { a: {} }
            dependencies: { q: [z], r: {} }
            """);
        var rules = schema.Object!;

        Assert.Equal(["z", "x-a", "a"], rules.Properties.Select(p => p.Name));
        Assert.Equal(["z", "q"], rules.Required);
        Assert.Equal(["z", "q"], rules.DependentRequired.Select(d => d.Name));
        Assert.Equal(["a", "r"], rules.DependentSchemas.Select(d => d.Name));
        Assert.Equal((1, 2), (rules.MinProperties, rules.MaxProperties));
        Assert.Equal(JsonTypes.Integer, document.Schemas[rules.AdditionalProperties!.Value].Types);
        Assert.False(document.Schemas[rules.Properties[1].Schema].Never);
        Assert.True(document.Schemas[rules.Properties[2].Schema].Never);
        Assert.True(document.Schemas[rules.UnevaluatedProperties!.Value].Never);
        Assert.Equal(3, document.Schemas[rules.PropertyNames!.Value].String!.MaxLength);
        Assert.Equal("^x", Assert.Single(rules.PatternProperties).Name);
    }

    [Fact]
    public void Branches_and_conditions_are_kept()
    {
        var schema = Spec.Schema("{ allOf: [{}, {}], anyOf: [{}], oneOf: [{}, {}, {}], not: {}, if: {}, then: {} }").Schema;

        Assert.Equal((2, 1, 3), (schema.AllOf.Length, schema.AnyOf.Length, schema.OneOf.Length));
        Assert.NotNull(schema.Not);
        Assert.Equal((true, true, false), (schema.Conditional is not null, schema.Conditional!.Then is not null, schema.Conditional.Else is not null));
    }

    [Fact]
    public void Annotations_are_kept()
    {
        var annotations = Spec.Schema("""
            title: A
            description: B
            default: { a: [1.10, null] }
            deprecated: true
            readOnly: true
            writeOnly: true
            examples: [1, 2]
            enum: [a, b]
            type: string
            x-enum-varnames: [A, B]
            x-enum-descriptions: { b: Bee }
            """).Schema.Annotations;

        Assert.Equal(("A", "B", true, true, true), (annotations.Title, annotations.Description, annotations.Deprecated, annotations.ReadOnly, annotations.WriteOnly));
        Assert.Equal("""{"a":[1.10,null]}""", annotations.Default!.Value.GetRawText());
        Assert.Equal(["1", "2"], annotations.Examples.Select(e => e.GetRawText()));
        Assert.Equal(["A", "B"], annotations.EnumNames);
        Assert.Equal(["", "Bee"], annotations.EnumDescriptions);
    }

    [Fact]
    public void A_default_of_null_is_a_default()
    {
        var annotations = Spec.Schema("{ default: null }").Schema.Annotations;

        Assert.Equal(System.Text.Json.JsonValueKind.Null, annotations.Default!.Value.ValueKind);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, Spec.Schema("{ const: null }").Schema.Const!.Value.ValueKind);
    }

    [Fact]
    public void A_discriminator_maps_to_names_and_references()
    {
        var (schema, document) = Spec.Schema(
            "discriminator: { propertyName: kind, mapping: { a: A, b: '#/components/schemas/B' } }",
            others: "A: {}\nB: {}");

        Assert.Equal("kind", schema.Discriminator!.Property);
        Assert.Equal(["a=A", "b=B"], schema.Discriminator.Mapping.Select(m => $"{m.Value}={document.Schemas[m.Schema].ComponentName}"));
    }

    [Fact]
    public void Components_are_numbered_first_and_in_document_order()
    {
        var document = Spec.Good($"{Spec.Header}components:\n  schemas:\n    B: {{ items: {{ type: string }} }}\n    A: {{ items: {{ type: integer }} }}\n");

        Assert.Equal(["B", "A", null, null], document.Schemas.All.Select(s => s.ComponentName));
        Assert.Equal([0, 1, 2, 3], document.Schemas.All.Select(s => s.Id.Index));
        Assert.Equal([JsonTypes.String, JsonTypes.Integer], document.Schemas.All.Skip(2).Select(s => s.Types));
    }

    [Fact]
    public void A_schema_may_have_itself_as_a_property()
    {
        var (schema, _) = Spec.Schema("properties: { next: { $ref: '#/components/schemas/S' } }");

        Assert.Equal(schema.Id, schema.Object!.Properties[0].Schema);
    }

    [Fact]
    public void Unknown_keywords_are_kept_by_name_and_reported()
    {
        var document = Spec.Faulty(
            $"{Spec.Header}components:\n  schemas:\n    S: {{ requird: [a], x-mine: 1 }}\n",
            "spec.yaml(5,10): warning RCG1003: 'requird' is not a field of a schema and is left out; fix the name, or begin it with 'x-' if it is an extension");

        Assert.Equal(["requird"], document!.Schemas.All[0].UnknownKeywords);
    }
}
