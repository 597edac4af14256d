using System.Collections.Immutable;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Api;

/// <summary>A way to prove who calls (OpenAPI 3.1 §4.8.27).</summary>
public sealed record SecurityScheme
{
    public required Place Place { get; init; }

    /// <summary>The key under <c>components/securitySchemes</c>.</summary>
    public required string Name { get; init; }

    public required SecuritySchemeKind Kind { get; init; }

    public string? Description { get; init; }

    /// <summary>Name of the header, query parameter or cookie of an API key.</summary>
    public string? ParameterName { get; init; }

    /// <summary>Where an API key travels.</summary>
    public ParameterLocation? Location { get; init; }

    /// <summary>The scheme of <c>http</c> in lower case, as <c>bearer</c>.</summary>
    public string? HttpScheme { get; init; }

    public string? BearerFormat { get; init; }

    /// <summary>Discovery URL of <c>openIdConnect</c>.</summary>
    public string? OpenIdConnectUrl { get; init; }

    /// <summary>Scopes of every flow of <c>oauth2</c>, in document order.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];
}

/// <summary><c>type</c> of a security scheme.</summary>
public enum SecuritySchemeKind
{
    Http,
    ApiKey,
    OAuth2,
    OpenIdConnect,
    MutualTls,
}

/// <summary>Schemes that must all be satisfied together (OpenAPI 3.1 §4.8.30). An empty list allows anonymous calls.</summary>
public sealed record SecurityRequirement(Place Place, ImmutableArray<RequiredScheme> Schemes);

/// <summary>One scheme of a requirement, with the scopes or roles it asks for.</summary>
public sealed record RequiredScheme(string Scheme, ImmutableArray<string> Scopes);
