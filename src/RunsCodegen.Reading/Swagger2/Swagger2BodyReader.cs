using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Swagger2;

/// <summary>Parameters in <c>body</c> and <c>formData</c> → the request body.</summary>
internal sealed class Swagger2BodyReader(Readers all)
{
    public Body? Read(ObjectNode operation, ImmutableArray<ObjectNode> parameters)
    {
        var fields = parameters.Where(p => all.Fields.Text(p, "in") == "formData").ToImmutableArray();
        var body = parameters.FirstOrDefault(p => all.Fields.Text(p, "in") == "body");
        var consumes = MediaTypesOf(operation, "consumes");
        if (body is null)
        {
            return fields.IsEmpty ? null : all.Swagger2Forms.Read(operation, fields, consumes);
        }

        all.Fields.CheckNames(body, FieldNames.BodyParameter2, "a body parameter");
        foreach (var field in fields)
        {
            all.Bag.Add(Catalogue.FieldHasNoEffect(field.Place, "formData", "the operation has a body parameter as well"));
        }

        SchemaId? schema = body.Find("schema") is { } value ? all.Schemas.IdOf(value) : null;
        return new Body(
            body.Place,
            all.Fields.Flag(body, "required") ?? false,
            all.Fields.Text(body, "description"),
            [.. (consumes.IsEmpty ? ["application/json"] : consumes).Select(c => new MediaType { Place = body.Place, Name = c, Schema = schema })]);
    }

    /// <summary><c>consumes</c> or <c>produces</c> of an operation, else of the document.</summary>
    public ImmutableArray<string> MediaTypesOf(ObjectNode operation, string field) =>
        operation.Find(field) is ArrayNode ? all.Fields.Texts(operation, field)
        : all.Document.Top is ObjectNode top ? all.Fields.Texts(top, field)
        : [];
}
