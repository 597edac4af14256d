using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Operations;

internal sealed class EncodingReader(Readers all)
{
    public ImmutableArray<Encoding> Read(ObjectNode mediaType)
    {
        if (mediaType.Find("encoding") is null || all.Fields.Object(mediaType, "encoding") is not { } encodings)
        {
            return [];
        }

        // Keys are properties of the schema, whatever they begin with.
        return [.. encodings.Members.Select(ReadOne).OfType<Encoding>()];
    }

    private Encoding? ReadOne(Member member)
    {
        if (all.Fields.AsObject(member.Value) is not { } node)
        {
            return null;
        }

        all.Fields.CheckNames(node, FieldNames.Encoding, "an encoding");
        return new Encoding(
            node.Place,
            member.Name,
            all.Fields.Text(node, "contentType"),
            ParameterStyles.ReadOfProperty(all, node),
            all.Fields.Flag(node, "explode"),
            all.Fields.Flag(node, "allowReserved") ?? false,
            all.Headers.Read(node));
    }
}
