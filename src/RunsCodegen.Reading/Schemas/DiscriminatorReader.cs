using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Schemas;

internal sealed class DiscriminatorReader(Readers all)
{
    public Discriminator? Read(ObjectNode schema)
    {
        switch (schema.Find("discriminator"))
        {
            case null or NullNode:
                return null;

            // 2.0 has the property's name alone.
            case StringNode property:
                return new Discriminator(property.Text, []);
            case var other when all.Fields.AsObject(other) is { } discriminator:
                return ReadObject(discriminator);
            default:
                return null;
        }
    }

    private Discriminator? ReadObject(ObjectNode node)
    {
        all.Fields.CheckNames(node, FieldNames.Discriminator, "a discriminator");
        if (node.Find("defaultMapping") is { } mapping)
        {
            all.Bag.Add(Catalogue.FieldHasNoEffect(mapping.Place, "defaultMapping", "a value that no branch names is an error of its own"));
        }

        if (all.Fields.Text(node, "propertyName") is not { } property)
        {
            all.Bag.Add(Catalogue.MissingRequiredField(node.Place, "propertyName", "the discriminator"));
            return null;
        }

        return new Discriminator(property, [.. all.Fields.Members(node, "mapping").Select(ReadMapping).OfType<DiscriminatorMapping>()]);
    }

    private DiscriminatorMapping? ReadMapping(Member member)
    {
        if (member.Value is not StringNode name)
        {
            all.Bag.Add(Catalogue.WrongKind(member.Value.Place, $"'{member.Name}'", "a string", member.Value.Kind));
            return null;
        }

        var target = Component(name) ?? all.References.Target(name, name.Text, "mapping");
        return target is null ? null : new DiscriminatorMapping(member.Name, all.Schemas.IdOfTarget(name, target));
    }

    // A value that could be a component's name is one, before it is a reference (OpenAPI 3.1 §4.8.25).
    private Node? Component(StringNode name) => ComponentIn(name.Source, name.Text) ?? ComponentIn(all.Document, name.Text);

    private static Node? ComponentIn(SourceText file, string name) =>
        file.Top is ObjectNode top && top.Find("components") is ObjectNode components && components.Find("schemas") is ObjectNode schemas
            ? schemas.Find(name)
            : null;
}
