using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Reading.References;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Swagger2;

internal sealed class Swagger2ResponseReader(Readers all)
{
    private readonly Dictionary<Node, Response> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>A response in the media types that the operation produces.</summary>
    public Response Read(Node value, ObjectNode operation)
    {
        if (all.References.Follow(value, ReferenceKind.Response) is not { } node)
        {
            return new Response { Place = value.Place, Status = "" };
        }

        if (!_read.TryGetValue(node, out var response))
        {
            _read[node] = response = ReadWithoutContents(node);
        }

        return response with { Contents = ReadContents(node, operation) };
    }

    private Response ReadWithoutContents(ObjectNode node)
    {
        all.Fields.CheckNames(node, FieldNames.Response2, "a response");
        return new Response
        {
            Place = node.Place,
            Status = "",
            Description = all.Fields.Text(node, "description"),
            Headers = [.. all.Fields.Members(node, "headers").Select(ReadHeader).OfType<ResponseHeader>()],
        };
    }

    private ImmutableArray<MediaType> ReadContents(ObjectNode node, ObjectNode operation)
    {
        if (node.Find("schema") is not { } value)
        {
            return [];
        }

        var schema = all.Schemas.IdOf(value);
        var produces = all.Swagger2Bodies.MediaTypesOf(operation, "produces");
        var isFile = value is ObjectNode o && o.Find("type") is StringNode { Text: "file" };
        produces = produces.IsEmpty ? [isFile ? "application/octet-stream" : "application/json"] : produces;
        var examples = node.Find("examples") as ObjectNode;
        return
        [
            .. produces.Select(p => new MediaType
            {
                Place = node.Place,
                Name = p,
                Schema = schema,
                Examples = examples?.Find(p) is { } example ? [all.Values.Of(example)] : [],
            }),
        ];
    }

    private ResponseHeader? ReadHeader(Member member) => all.Fields.AsObject(member.Value) is not { } node ? null : new ResponseHeader
    {
        Place = node.Place,
        Name = member.Name,
        Description = all.Fields.Text(node, "description"),
        Schema = all.Schemas.IdOf(Swagger2ParameterReader.SchemaOf(node)),
    };
}
