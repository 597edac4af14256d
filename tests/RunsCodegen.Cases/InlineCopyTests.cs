using RunsCodegen.Model.Options;
using RunsCodegen.Testing;

namespace RunsCodegen.Cases;

public sealed class InlineCopyTests
{
    private const string Kind = "{ type: string, description: What it is., enum: [cat, dog] }";

    [Fact]
    public void Written_out_twice_is_one_type() =>
        Assert.Equal(["Pet", "PetKind", "Toy"], Types($"Toy: {Record("kind", Kind)}", $"Pet: {Record("kind", Kind)}"));

    [Fact]
    public void The_order_of_the_document_does_not_name_it() =>
        Assert.Equal(["Pet", "PetKind", "Toy"], Types($"Pet: {Record("kind", Kind)}", $"Toy: {Record("kind", Kind)}"));

    [Fact]
    public void What_it_holds_is_one_type_too() => Assert.Equal(
        ["Pet", "PetOwner", "PetOwnerHome", "Toy"],
        Types($"Pet: {Record("owner", Record("home", Record("street", "{}")))}", $"Toy: {Record("owner", Record("home", Record("street", "{}")))}"));

    [Fact]
    public void A_title_names_what_was_written_out() => Assert.Equal(
        ["Pet", "Species", "Toy"],
        Types("Pet: " + Record("kind", "{ title: Species, enum: [cat] }"), "Toy: " + Record("kind", "{ title: Species, enum: [cat] }")));

    [Fact]
    public void A_component_of_that_name_is_what_was_written_out() =>
        Assert.Equal(["Kind", "Pet"], Types("Kind: " + Kind, $"Pet: {Record("kind", Kind)}"));

    [Theory]
    [InlineData("colour", "{ type: string, description: What it is., enum: [cat, dog] }")]
    [InlineData("kind", "{ type: string, description: What it is., enum: [cat, dog, cow] }")]
    [InlineData("kind", "{ type: string, description: What it was., enum: [cat, dog] }")]
    [InlineData("kind", "{ type: string, description: What it is., default: cat, enum: [cat, dog] }")]
    [InlineData("kind", "{ type: [string, 'null'], description: What it is., enum: [cat, dog] }")]
    public void Another_name_or_another_word_makes_another_type(string name, string schema) =>
        Assert.Equal(4, Types($"Pet: {Record("kind", Kind)}", $"Toy: {Record(name, schema)}").Length);

    [Theory]
    [InlineData("minProperties: 1")]
    [InlineData("additionalProperties: false")]
    [InlineData("required: [home]")]
    [InlineData("not: { required: [cage] }")]
    [InlineData("dependentRequired: { home: [street] }")]
    public void Another_rule_makes_another_type(string rule) => Assert.Equal(
        ["Pet", "PetOwner", "Toy", "ToyOwner"],
        Types("Pet: " + Record("owner", "{ type: object, properties: { home: {} } }"), $"Toy: {Record("owner", $"{{ type: object, properties: {{ home: {{}} }}, {rule} }}")}"));

    [Fact]
    public void Each_is_a_type_of_its_own_where_the_options_say_so() => Assert.Equal(
        ["Pet", "PetKind", "Toy", "ToyKind"],
        Types(InlineStyle.Separate, $"Pet: {Record("kind", Kind)}", $"Toy: {Record("kind", Kind)}"));

    [Fact]
    public void A_part_that_refers_to_what_holds_it_is_like_no_other()
    {
        const string Loop = "{ type: object, properties: { inner: { $ref: '#/components/schemas/NAME/properties/loop' } } }";
        Assert.Equal(
            ["Pet", "PetLoop", "Toy", "ToyLoop"],
            Types("Pet: " + Record("loop", Loop.Replace("NAME", "Pet", StringComparison.Ordinal)), "Toy: " + Record("loop", Loop.Replace("NAME", "Toy", StringComparison.Ordinal))));
    }

    private static string Record(string property, string schema) => $"{{ type: object, properties: {{ {property}: {schema} }} }}";

    private static string[] Types(params string[] schemas) => Types(InlineStyle.Shared, schemas);

    private static string[] Types(InlineStyle style, params string[] schemas)
    {
        var document = "openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\ncomponents:\n  schemas:\n    " + string.Join("\n    ", schemas);
        var result = Generated.OfText(document, new CodegenOptions { Targets = [Target.Models], InlineSchemas = style });
        Assert.False(result.HasErrors, result.Diagnostics());
        return result.ModelNames();
    }
}
