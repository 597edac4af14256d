using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.References;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Documents;

internal sealed class SecuritySchemeReader(Readers all)
{
    private static readonly string[] Types = ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"];
    private static readonly string[] Locations = ["cookie", "header", "query"];

    public ImmutableArray<SecurityScheme> Read(ObjectNode top)
    {
        var schemes = ImmutableArray.CreateBuilder<SecurityScheme>();
        var components = top.Find("components") as ObjectNode;
        foreach (var member in components is null ? [] : all.Fields.Members(components, "securitySchemes"))
        {
            if (all.References.Follow(member.Value, ReferenceKind.SecurityScheme) is { } node && ReadScheme(member.Name, node) is { } scheme)
            {
                schemes.Add(scheme);
            }
        }

        return schemes.DrainToImmutable();
    }

    /// <summary>Where an API key travels; null after saying that it is nowhere.</summary>
    public ParameterLocation? ReadLocation(ObjectNode node)
    {
        switch (all.Fields.Text(node, "in"))
        {
            case "header":
                return ParameterLocation.Header;
            case "query":
                return ParameterLocation.Query;
            case "cookie":
                return ParameterLocation.Cookie;
            case null:
                all.Bag.Add(Catalogue.MissingRequiredField(node.Place, "in", "the API key"));
                return null;
            case var other:
                all.Bag.Add(Catalogue.NotAValueOf(node.Place.At("in"), "'in'", other, Locations));
                return null;
        }
    }

    /// <summary>Whether an API key says where it travels and under what name; says so when it does not.</summary>
    public bool HasKey(ObjectNode node)
    {
        if (all.Fields.Text(node, "name") is not null)
        {
            return ReadLocation(node) is not null;
        }

        all.Bag.Add(Catalogue.MissingRequiredField(node.Place, "name", "the API key"));
        return false;
    }

    private SecurityScheme? ReadScheme(string name, ObjectNode node)
    {
        all.Fields.CheckNames(node, FieldNames.SecurityScheme, "a security scheme");
        if (ReadKind(node) is not { } kind)
        {
            return null;
        }

        var isKey = kind is SecuritySchemeKind.ApiKey;
        if ((isKey && !HasKey(node)) || (kind is SecuritySchemeKind.Http && !HasScheme(node)))
        {
            return null;
        }

        return new SecurityScheme
        {
            Place = node.Place,
            Name = name,
            Kind = kind,
            Description = all.Fields.Text(node, "description"),
            ParameterName = isKey ? all.Fields.Text(node, "name") : null,
            Location = isKey ? ReadLocation(node) : null,
            HttpScheme = kind is SecuritySchemeKind.Http ? all.Fields.Text(node, "scheme")?.ToLowerInvariant() : null,
            BearerFormat = all.Fields.Text(node, "bearerFormat"),
            OpenIdConnectUrl = all.Fields.Text(node, "openIdConnectUrl"),
            Scopes = kind is SecuritySchemeKind.OAuth2 ? ReadScopes(node) : [],
        };
    }

    private bool HasScheme(ObjectNode node)
    {
        if (all.Fields.Text(node, "scheme") is { Length: > 0 })
        {
            return true;
        }

        all.Bag.Add(Catalogue.MissingRequiredField(node.Place, "scheme", "the security scheme of type 'http'"));
        return false;
    }

    private SecuritySchemeKind? ReadKind(ObjectNode node)
    {
        switch (all.Fields.Text(node, "type"))
        {
            case "apiKey":
                return SecuritySchemeKind.ApiKey;
            case "http":
                return SecuritySchemeKind.Http;
            case "mutualTLS":
                return SecuritySchemeKind.MutualTls;
            case "oauth2":
                return SecuritySchemeKind.OAuth2;
            case "openIdConnect":
                return SecuritySchemeKind.OpenIdConnect;
            case null:
                all.Bag.Add(Catalogue.MissingRequiredField(node.Place, "type", "the security scheme"));
                return null;
            case var other:
                all.Bag.Add(Catalogue.NotAValueOf(node.Place.At("type"), "'type'", other, Types));
                return null;
        }
    }

    private ImmutableArray<string> ReadScopes(ObjectNode node) =>
    [
        .. all.Fields.Members(node, "flows")
            .Select(f => all.Fields.AsObject(f.Value))
            .OfType<ObjectNode>()
            .SelectMany(f => all.Fields.Object(f, "scopes")?.Members ?? [])
            .Select(s => s.Name)
            .Distinct(StringComparer.Ordinal),
    ];
}
