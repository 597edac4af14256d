using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Documents;

/// <summary>The whole of a 3.x description.</summary>
internal sealed class DocumentReader(Readers all)
{
    public ApiDocument Read(ObjectNode top)
    {
        all.Fields.CheckNames(top, FieldNames.Document, "the document");
        if (all.Fields.Object(top, "components") is { } components)
        {
            ReadComponents(components);
        }

        var info = new InfoReader(all).Read(top);
        var schemes = new SecuritySchemeReader(all).Read(top);
        all.Security.Declare(schemes, all.Security.Read(top));
        var document = new ApiDocument
        {
            Place = top.Place,
            Title = info.Title,
            Version = info.Version,
            Description = info.Description,
            Servers = all.Servers.Read(top),
            Tags = new TagReader(all).Read(top),
            SecuritySchemes = schemes,
            Operations = all.Paths.Read(top),
            Webhooks = ReadWebhooks(top),
            Schemas = new SchemaTable([]),
        };
        return document with { Schemas = all.Schemas.Table() };
    }

    // All components first, used or not, so that a schema's number does not depend on who uses it.
    private void ReadComponents(ObjectNode components)
    {
        all.Fields.CheckNames(components, FieldNames.Components, "the components");
        foreach (var schema in all.Fields.Members(components, "schemas"))
        {
            all.Schemas.IdOf(schema.Value);
        }

        all.Schemas.ReadOpen();
    }

    private ImmutableArray<Operation> ReadWebhooks(ObjectNode top)
    {
        // Before 3.1 there was an extension of the same shape.
        var name = top.Find("webhooks") is null && top.Find("x-webhooks") is ObjectNode ? "x-webhooks" : "webhooks";
        return [.. all.Fields.Members(top, name).SelectMany(w => all.Paths.ReadItem(w.Name, w.Value))];
    }
}
