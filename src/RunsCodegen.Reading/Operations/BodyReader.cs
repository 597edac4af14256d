using RunsCodegen.Model.Api;
using RunsCodegen.Reading.References;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Operations;

internal sealed class BodyReader(Readers all)
{
    private readonly Dictionary<Node, Body> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>The request body of an operation, read once however many operations share it.</summary>
    public Body? Read(ObjectNode operation)
    {
        if (operation.Find("requestBody") is not { } value || value is NullNode)
        {
            return null;
        }

        if (all.References.Follow(value, ReferenceKind.Body) is not { } node)
        {
            // There is one, and nobody knows more of it.
            var unknown = new MediaType { Place = value.Place, Name = "application/json", Schema = all.Schemas.Anything(value) };
            return new Body(value.Place, Required: false, Description: null, [unknown]);
        }

        if (!_read.TryGetValue(node, out var body))
        {
            all.Fields.CheckNames(node, FieldNames.Body, "a request body");
            body = new Body(node.Place, all.Fields.Flag(node, "required") ?? false, all.Fields.Text(node, "description"), all.Contents.Read(node));
            _read.Add(node, body);
        }

        return body;
    }
}
