using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.References;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Schemas;

internal sealed class ObjectRulesReader(Readers all)
{
    public ObjectRules Read(ObjectNode node) => new()
    {
        Properties = ReadProperties(node, "properties"),
        Required = [.. ReadRequired(node).Concat(RequiredByThemselves(node)).Distinct(StringComparer.Ordinal)],
        AdditionalProperties = IdOf(node, "additionalProperties"),
        PatternProperties = ReadProperties(node, "patternProperties"),
        PropertyNames = IdOf(node, "propertyNames"),
        UnevaluatedProperties = IdOf(node, "unevaluatedProperties"),
        MinProperties = all.Fields.Count(node, "minProperties"),
        MaxProperties = all.Fields.Count(node, "maxProperties"),
        DependentRequired = [.. ReadDependentRequired(node, "dependentRequired"), .. ReadDependentRequired(node, "dependencies")],
        DependentSchemas = [.. ReadProperties(node, "dependentSchemas"), .. ReadProperties(node, "dependencies")],
    };

    // 'dependencies' (before JSON Schema 2019-09) holds lists of names and schemas side by side.
    private ImmutableArray<Property> ReadProperties(ObjectNode node, string name)
    {
        if (node.Find(name) is null || all.Fields.Object(node, name) is not { } written || Whole(written) is not { } properties)
        {
            return [];
        }

        var read = ImmutableArray.CreateBuilder<Property>(properties.Members.Length);
        foreach (var member in properties.Members)
        {
            if (name != "dependencies" || member.Value is not ArrayNode)
            {
                read.Add(new Property(member.Name, all.Schemas.IdOf(member.Value)));
            }
        }

        return read.DrainToImmutable();
    }

    // A '$ref' that is a text can be no property. Documents split into files put one in the place of all properties.
    private ObjectNode? Whole(ObjectNode properties) => ReferenceResolver.ReferenceOf(properties) is null
        ? properties
        : all.References.Follow(properties, ReferenceKind.Properties) is { } target
            ? properties.WithMembers([.. properties.Members.Where(m => m.Name != "$ref"), .. target.Members.Where(t => properties.Find(t.Name) is null)])
            : null;

    private ImmutableArray<string> ReadRequired(ObjectNode node)
    {
        // JSON Schema draft 3 had a boolean here; documents still do, and mean the property's owner.
        if (node.Find("required") is BooleanNode flag)
        {
            all.Bag.Add(Catalogue.WrongKind(flag.Place, "'required'", "a list of names in the schema that has the property", flag.Kind));
            return [];
        }

        return all.Fields.Texts(node, "required");
    }

    private static IEnumerable<string> RequiredByThemselves(ObjectNode node) => (node.Find("properties") as ObjectNode)?.Members
        .Where(m => m.Value is ObjectNode property && property.Find("required") is BooleanNode { Value: true })
        .Select(m => m.Name) ?? [];

    private IEnumerable<DependentRequired> ReadDependentRequired(ObjectNode node, string name) =>
        node.Find(name) is null || all.Fields.Object(node, name) is not { } names
            ? []
            : names.Members.Where(m => m.Value is ArrayNode).Select(m => new DependentRequired(m.Name, all.Fields.Texts(names, m.Name)));

    private SchemaId? IdOf(ObjectNode node, string name) => node.Find(name) is { } value ? all.Schemas.IdOf(value) : null;
}
