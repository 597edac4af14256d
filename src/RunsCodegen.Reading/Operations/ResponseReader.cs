using RunsCodegen.Model.Api;
using RunsCodegen.Reading.References;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Operations;

internal sealed class ResponseReader(Readers all)
{
    private readonly Dictionary<Node, Response> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>A response, read once however many operations share it, whose status its user fills in; without a body when nobody knows more of it.</summary>
    public Response Read(Node value)
    {
        if (all.References.Follow(value, ReferenceKind.Response) is not { } node)
        {
            return new Response { Place = value.Place, Status = "" };
        }

        if (!_read.TryGetValue(node, out var response))
        {
            _read[node] = response = ReadNew(node);
        }

        return response;
    }

    private Response ReadNew(ObjectNode node)
    {
        all.Fields.CheckNames(node, FieldNames.Response, "a response");
        return new Response
        {
            Place = node.Place,
            Status = "",
            Description = all.Fields.Text(node, "description") ?? all.Fields.Text(node, "summary"),
            Headers = all.Headers.Read(node),
            Contents = all.Contents.Read(node),
            Links = [.. all.Fields.Members(node, "links").Select(m => m.Name)],
        };
    }
}
