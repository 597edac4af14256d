using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Swagger2;

/// <summary><c>formData</c> parameters → a body whose schema has them as properties.</summary>
internal sealed class Swagger2FormReader(Readers all)
{
    private const string Multipart = "multipart/form-data";
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    public Body Read(ObjectNode operation, ImmutableArray<ObjectNode> fields, ImmutableArray<string> consumes)
    {
        var hasFile = fields.Any(f => f.Find("type") is StringNode { Text: "file" });
        var forms = consumes.Where(c => c is Multipart || (c is UrlEncoded && !hasFile)).ToImmutableArray();
        forms = forms.IsEmpty ? [hasFile ? Multipart : UrlEncoded] : forms;

        var place = fields[0].Place;
        var schema = all.Schemas.IdOf(SchemaOf(operation, fields));
        var encodings = fields.Select(EncodingOf).OfType<Encoding>().ToImmutableArray();
        var contents = forms.Select(f => new MediaType { Place = place, Name = f, Schema = schema, Encodings = encodings });
        return new Body(place, fields.Any(IsRequired), Description: null, [.. contents]);
    }

    // As it would stand in a 3.x document; the schema reader needs no second way in.
    private ObjectNode SchemaOf(ObjectNode operation, ImmutableArray<ObjectNode> fields)
    {
        var named = fields.Where(f => all.Fields.Text(f, "name") is not null).ToImmutableArray();
        var properties = named.Select(f => new Member(all.Fields.Text(f, "name")!, PropertyOf(f)));
        var required = named.Where(IsRequired).Select(f => (Node)new StringNode(all.Fields.Text(f, "name")!, f.Offset)).ToImmutableArray();
        var members = ImmutableArray.Create(
            new Member("type", new StringNode("object", operation.Offset)),
            new Member("properties", new ObjectNode([.. properties], operation.Offset)));
        return operation.WithMembers(required.IsEmpty ? members : members.Add(new Member("required", new ArrayNode(required, operation.Offset))));
    }

    private static ObjectNode PropertyOf(ObjectNode field)
    {
        var schema = Swagger2ParameterReader.SchemaOf(field);
        return field.Find("description") is { } description ? schema.WithMembers(schema.Members.Add(new Member("description", description))) : schema;
    }

    private bool IsRequired(ObjectNode field) => all.Fields.Flag(field, "required") ?? false;

    private Encoding? EncodingOf(ObjectNode field)
    {
        if (field.Find("type") is not StringNode { Text: "array" } || all.Fields.Text(field, "name") is not { } name)
        {
            return null;
        }

        var (style, explode) = CollectionFormat.Read(all, field);
        return new Encoding(field.Place, name, ContentType: null, style, explode, AllowReserved: false, []);
    }
}
