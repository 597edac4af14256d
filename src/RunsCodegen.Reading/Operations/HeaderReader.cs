using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.References;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Operations;

internal sealed class HeaderReader(Readers all)
{
    /// <summary>The <c>headers</c> of a response or an encoding.</summary>
    public ImmutableArray<ResponseHeader> Read(ObjectNode owner)
    {
        var headers = ImmutableArray.CreateBuilder<ResponseHeader>();
        foreach (var member in owner.Find("headers") is null ? [] : all.Fields.Object(owner, "headers")?.Members ?? [])
        {
            // OpenAPI 3.1 §4.8.17.1: the media types of the content say it.
            if (string.Equals(member.Name, "Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                all.Bag.Add(Catalogue.FieldHasNoEffect(member.Value.Place, member.Name, "the media types of the content say what is sent"));
            }
            else if (all.References.Follow(member.Value, ReferenceKind.Header) is { } node)
            {
                headers.Add(ReadOne(member.Name, node));
            }
        }

        return headers.DrainToImmutable();
    }

    private ResponseHeader ReadOne(string name, ObjectNode node)
    {
        all.Fields.CheckNames(node, FieldNames.Header, "a header");
        var content = all.Contents.Read(node).FirstOrDefault();
        return new ResponseHeader
        {
            Place = node.Place,
            Name = name,
            Required = all.Fields.Flag(node, "required") ?? false,
            Deprecated = all.Fields.Flag(node, "deprecated") ?? false,
            Description = all.Fields.Text(node, "description"),
            Explode = all.Fields.Flag(node, "explode") ?? false,
            Schema = node.Find("schema") is { } schema ? all.Schemas.IdOf(schema) : content?.Schema ?? all.Schemas.Anything(node),
            ContentType = content?.Name,
        };
    }
}
