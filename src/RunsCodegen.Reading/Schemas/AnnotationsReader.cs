using System.Collections.Immutable;
using System.Text.Json;
using RunsCodegen.Model.Api;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Schemas;

internal sealed class AnnotationsReader(Readers all)
{
    public Annotations Read(ObjectNode node) => new()
    {
        Title = all.Fields.Text(node, "title"),
        Description = all.Fields.Text(node, "description"),
        Default = all.Values.OfMember(node, "default"),
        Deprecated = all.Fields.Flag(node, "deprecated") ?? false,
        ReadOnly = all.Fields.Flag(node, "readOnly") ?? false,
        WriteOnly = all.Fields.Flag(node, "writeOnly") ?? false,
        Examples = ReadExamples(node),
        EnumNames = all.Fields.Texts(node, node.Find("x-enum-varnames") is null ? "x-enumNames" : "x-enum-varnames"),
        EnumDescriptions = ReadEnumDescriptions(node),
        DiscriminatorValue = all.Fields.Text(node, "x-ms-discriminator-value"),
    };

    // 'examples' is a list by JSON Schema; documents that mean a parameter's 'examples' write an object.
    private ImmutableArray<JsonElement> ReadExamples(ObjectNode node) => node.Find("examples") switch
    {
        ArrayNode list => all.Values.OfItems(list.Items),
        ObjectNode named => all.Values.OfItems([.. named.Members.Select(m => (m.Value as ObjectNode)?.Find("value") ?? m.Value)]),
        _ => node.Find("example") is { } example ? [all.Values.Of(example)] : [],
    };

    // Some tools write the list as an object by value.
    private ImmutableArray<string> ReadEnumDescriptions(ObjectNode node) => node.Find("x-enum-descriptions") is ObjectNode byValue
        ? [.. all.Fields.Items(node, "enum").Select(v => v is ScalarNode s ? all.Fields.Text(byValue, s.Text) ?? "" : "")]
        : all.Fields.Texts(node, "x-enum-descriptions");
}
