using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.Documents;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Swagger2;

internal sealed class Swagger2SecuritySchemeReader(Readers all)
{
    private static readonly string[] Types = ["apiKey", "basic", "oauth2"];

    public ImmutableArray<SecurityScheme> Read(ObjectNode top)
    {
        var schemes = ImmutableArray.CreateBuilder<SecurityScheme>();
        foreach (var member in all.Fields.Members(top, "securityDefinitions"))
        {
            if (all.Fields.AsObject(member.Value) is { } node && ReadScheme(member.Name, node) is { } scheme)
            {
                schemes.Add(scheme);
            }
        }

        return schemes.DrainToImmutable();
    }

    private SecurityScheme? ReadScheme(string name, ObjectNode node)
    {
        all.Fields.CheckNames(node, FieldNames.SecurityScheme2, "a security scheme");
        var scheme = new SecurityScheme
        {
            Place = node.Place,
            Name = name,
            Kind = SecuritySchemeKind.Http,
            Description = all.Fields.Text(node, "description"),
        };
        switch (all.Fields.Text(node, "type"))
        {
            case "basic":
                return scheme with { HttpScheme = "basic" };
            case "apiKey":
                var reader = new SecuritySchemeReader(all);
                return !reader.HasKey(node) ? null : scheme with { Kind = SecuritySchemeKind.ApiKey, ParameterName = all.Fields.Text(node, "name"), Location = reader.ReadLocation(node) };
            case "oauth2":
                return scheme with { Kind = SecuritySchemeKind.OAuth2, Scopes = [.. all.Fields.Object(node, "scopes")?.Members.Select(s => s.Name) ?? []] };
            case null:
                all.Bag.Add(Catalogue.MissingRequiredField(node.Place, "type", "the security scheme"));
                return null;
            case var other:
                all.Bag.Add(Catalogue.NotAValueOf(node.Place.At("type"), "'type'", other, Types));
                return null;
        }
    }
}
