using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.Schemas;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Swagger2;

/// <summary>Parameters in path, query and header. The schema of such a parameter is the parameter itself.</summary>
internal sealed class Swagger2ParameterReader(Readers all)
{
    private static readonly string[] Locations = ["body", "formData", "header", "path", "query"];

    private readonly Dictionary<Node, Parameter?> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>A parameter, read once however many operations share it; null where it is part of the body, or after saying why there is none.</summary>
    public Parameter? Read(ObjectNode node)
    {
        if (!_read.TryGetValue(node, out var parameter))
        {
            _read[node] = parameter = ReadNew(node);
        }

        return parameter;
    }

    /// <summary>The keywords of a parameter or a header that are its schema's.</summary>
    public static ObjectNode SchemaOf(ObjectNode node)
    {
        var keywords = ImmutableArray.CreateBuilder<Member>();
        foreach (var member in node.Members)
        {
            if (member.Name is not ("description" or "required" or "example" or "examples") && SchemaKeywords.GroupOf(member.Name) is not null)
            {
                keywords.Add(member);
            }
        }

        return node.WithMembers(keywords.DrainToImmutable());
    }

    private Parameter? ReadNew(ObjectNode node)
    {
        if (Location(node) is not { } location)
        {
            return null;
        }

        if (all.Fields.Text(node, "name") is not { } name)
        {
            all.Bag.Add(Catalogue.MissingRequiredField(node.Place, "name", "the parameter"));
            return null;
        }

        CheckNames(node);
        var (style, explode) = Style(node, location);
        return new Parameter
        {
            Place = node.Place,
            Name = name,
            Location = location,
            Required = location is ParameterLocation.Path || (all.Fields.Flag(node, "required") ?? false),
            Deprecated = all.Fields.Flag(node, "x-deprecated") ?? false,
            Description = all.Fields.Text(node, "description"),
            Style = style,
            Explode = explode,
            AllowEmptyValue = all.Fields.Flag(node, "allowEmptyValue") ?? false,
            Schema = all.Schemas.IdOf(SchemaOf(node)),
            Examples = node.Find("x-example") is { } example ? [all.Values.Of(example)] : [],
        };
    }

    private ParameterLocation? Location(ObjectNode node)
    {
        switch (all.Fields.Text(node, "in"))
        {
            case "header":
                return ParameterLocation.Header;
            case "path":
                return ParameterLocation.Path;
            case "query":
                return ParameterLocation.Query;
            case "body" or "formData":
                return null;
            case null:
                all.Bag.Add(Catalogue.MissingRequiredField(node.Place, "in", "the parameter"));
                return null;
            case var other:
                all.Bag.Add(Catalogue.NotAValueOf(node.Place.At("in"), "'in'", other, Locations));
                return null;
        }
    }

    private void CheckNames(ObjectNode node)
    {
        foreach (var member in node.Members)
        {
            if (member.Name is not ("name" or "in" or "allowEmptyValue" or "collectionFormat")
                && SchemaKeywords.GroupOf(member.Name) is null && !Fields.IsExtension(member.Name))
            {
                all.Bag.Add(Catalogue.UnknownProperty(node.Place.At(member.Name), member.Name, "a parameter"));
            }
        }
    }

    // Only lists are joined; what is not one travels as 3.x has it by default.
    private (ParameterStyle Style, bool Explode) Style(ObjectNode node, ParameterLocation location)
    {
        var isList = node.Find("type") is StringNode { Text: "array" };
        var (style, explode) = isList ? CollectionFormat.Read(all, node) : (ParameterStyle.Form, true);
        return location is ParameterLocation.Query ? (style, explode)
            : style is ParameterStyle.Form ? (ParameterStyle.Simple, false)
            : (style, explode);
    }
}
