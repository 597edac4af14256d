using RunsCodegen.Model.Api;
using RunsCodegen.Reading.Documents;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Swagger2;

/// <summary>The whole of a 2.0 description, said as 3.x says it.</summary>
internal sealed class Swagger2DocumentReader(Readers all)
{
    public ApiDocument Read(ObjectNode top)
    {
        all.Fields.CheckNames(top, FieldNames.Document2, "the document");
        foreach (var schema in top.Find("definitions") is null ? [] : all.Fields.Object(top, "definitions")?.Members ?? [])
        {
            all.Schemas.IdOf(schema.Value);
        }

        all.Schemas.ReadOpen();
        var info = new InfoReader(all).Read(top);
        var schemes = new Swagger2SecuritySchemeReader(all).Read(top);
        all.Security.Declare(schemes, all.Security.Read(top));
        var document = new ApiDocument
        {
            Place = top.Place,
            Title = info.Title,
            Version = info.Version,
            Description = info.Description,
            Servers = Swagger2ServerReader.Read(all, top),
            Tags = new TagReader(all).Read(top),
            SecuritySchemes = schemes,
            Operations = all.Paths.Read(top),
            Schemas = new SchemaTable([]),
        };
        return document with { Schemas = all.Schemas.Table() };
    }
}
