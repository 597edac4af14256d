using System.Collections.Immutable;
using System.Text.Json;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.References;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Operations;

/// <summary>Media types and examples.</summary>
internal sealed class ContentReader(Readers all)
{
    private readonly Dictionary<Node, MediaType> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>The <c>content</c> of a body, a response, a parameter or a header.</summary>
    public ImmutableArray<MediaType> Read(ObjectNode owner)
    {
        var contents = ImmutableArray.CreateBuilder<MediaType>();
        foreach (var member in all.Fields.Members(owner, "content"))
        {
            if (member.Value is NullNode)
            {
                contents.Add(new MediaType { Place = member.Value.Place, Name = member.Name });
            }
            else if (all.References.Follow(member.Value, ReferenceKind.MediaType) is { } node)
            {
                contents.Add(ReadOnce(member.Name, node));
            }
        }

        return contents.DrainToImmutable();
    }

    /// <summary>The values of <c>example</c> or <c>examples</c>.</summary>
    public ImmutableArray<JsonElement> ReadExamples(ObjectNode owner)
    {
        if (owner.Find("example") is { } example)
        {
            return [all.Values.Of(example)];
        }

        switch (owner.Find("examples"))
        {
            case ObjectNode named:
                return [.. named.Members.Where(m => m.Value is not NullNode).Select(m => Example(m.Value)).OfType<Node>().Select(all.Values.Of)];

            // A list is what schemas have; it is clear enough what is meant.
            case ArrayNode list:
                return [.. list.Items.Select(all.Values.Of)];
            default:
                return [];
        }
    }

    private Node? Example(Node node) =>
        ReferenceResolver.ReferenceOf(node) is null && node is not ObjectNode ? node
        : all.References.Follow(node, ReferenceKind.Example) is { } example ? example.Find("value") ?? example.Find("dataValue")
        : null;

    private MediaType ReadOnce(string name, ObjectNode node)
    {
        if (!_read.TryGetValue(node, out var known))
        {
            _read[node] = known = ReadOne(name, node);
        }

        return known.Name == name ? known : known with { Name = name };
    }

    private MediaType ReadOne(string name, ObjectNode node)
    {
        all.Fields.CheckNames(node, FieldNames.MediaType, "a media type");
        foreach (var field in new[] { "prefixEncoding", "itemEncoding" })
        {
            if (node.Find(field) is { } value)
            {
                all.Bag.Add(Catalogue.FieldHasNoEffect(value.Place, field, "parts without a name are sent as their schema says"));
            }
        }

        return new MediaType
        {
            Place = node.Place,
            Name = name,
            Schema = node.Find("schema") is { } schema ? all.Schemas.IdOf(schema) : null,
            ItemSchema = node.Find("itemSchema") is { } item ? all.Schemas.IdOf(item) : null,
            Encodings = all.Encodings.Read(node),
            Examples = ReadExamples(node),
        };
    }
}
