using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Operations;

internal sealed class ParameterReader(Readers all)
{
    private static readonly string[] Locations = ["cookie", "header", "path", "query", "querystring"];

    private readonly Dictionary<Node, Parameter?> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>A parameter, read once however many operations share it; null after saying why there is none.</summary>
    public Parameter? Read(ObjectNode node)
    {
        if (!_read.TryGetValue(node, out var parameter))
        {
            _read[node] = parameter = ReadNew(node);
        }

        return parameter;
    }

    private Parameter? ReadNew(ObjectNode node)
    {
        all.Fields.CheckNames(node, FieldNames.Parameter, "a parameter");
        if (Name(node) is not { } name || Location(node) is not { } location || IsIgnored(node, name, location))
        {
            return null;
        }

        var style = ParameterStyles.Read(all, node, location);
        var content = all.Contents.Read(node);
        return new Parameter
        {
            Place = node.Place,
            Name = name,
            Location = location,
            Required = location is ParameterLocation.Path || (all.Fields.Flag(node, "required") ?? false),
            Deprecated = all.Fields.Flag(node, "deprecated") ?? false,
            Description = all.Fields.Text(node, "description"),
            Style = style,
            Explode = all.Fields.Flag(node, "explode") ?? ParameterStyles.ExplodesByDefault(style),
            AllowReserved = all.Fields.Flag(node, "allowReserved") ?? false,
            AllowEmptyValue = all.Fields.Flag(node, "allowEmptyValue") ?? false,
            Schema = Schema(node, content.FirstOrDefault(), name),
            ContentType = content.FirstOrDefault()?.Name,
            Examples = content.IsEmpty ? all.Contents.ReadExamples(node) : content[0].Examples,
        };
    }

    private SchemaId Schema(ObjectNode node, MediaType? content, string name)
    {
        if ((node.Find("schema") is { } schema ? all.Schemas.IdOf(schema) : content?.Schema) is { } id)
        {
            return id;
        }

        all.Bag.Add(Catalogue.MissingRequiredField(node.Place, "schema", $"parameter '{name}'"));
        return all.Schemas.Anything(node);
    }

    private string? Name(ObjectNode node)
    {
        var name = all.Fields.Text(node, "name");
        if (name is null)
        {
            all.Bag.Add(Catalogue.MissingRequiredField(node.Place, "name", "the parameter"));
        }

        return name;
    }

    private ParameterLocation? Location(ObjectNode node)
    {
        switch (all.Fields.Text(node, "in"))
        {
            case "cookie":
                return ParameterLocation.Cookie;
            case "header":
                return ParameterLocation.Header;
            case "path":
                return ParameterLocation.Path;
            case "query":
                return ParameterLocation.Query;
            case "querystring":
                return ParameterLocation.QueryString;
            case null:
                all.Bag.Add(Catalogue.MissingRequiredField(node.Place, "in", "the parameter"));
                return null;
            case var other:
                all.Bag.Add(Catalogue.NotAValueOf(node.Place.At("in"), "'in'", other, Locations));
                return null;
        }
    }

    // OpenAPI 3.1 §4.8.12.2.1: these say what other parts of the description say already.
    private bool IsIgnored(ObjectNode node, string name, ParameterLocation location)
    {
        var reason = location is not ParameterLocation.Header ? null : name.ToUpperInvariant() switch
        {
            "ACCEPT" => "the media types of the responses say what is accepted",
            "CONTENT-TYPE" => "the media types of the request body say what is sent",
            "AUTHORIZATION" => "security schemes say how callers prove who they are",
            _ => null,
        };
        if (reason is not null)
        {
            all.Bag.Add(Catalogue.FieldHasNoEffect(node.Place, name, reason));
        }

        return reason is not null;
    }
}
