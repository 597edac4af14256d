using System.Collections.Immutable;
using System.Text.Json;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Api;

/// <summary>A request body (OpenAPI 3.1 §4.8.13).</summary>
public sealed record Body(Place Place, bool Required, string? Description, ImmutableArray<MediaType> Contents);

/// <summary>One representation of a body (OpenAPI 3.1 §4.8.14).</summary>
public sealed record MediaType
{
    public required Place Place { get; init; }

    /// <summary>The media type or range as written.</summary>
    public required string Name { get; init; }

    /// <summary>Null when the document gives none: any content.</summary>
    public SchemaId? Schema { get; init; }

    /// <summary>The schema of each item of a sequence (OpenAPI 3.2 <c>itemSchema</c>).</summary>
    public SchemaId? ItemSchema { get; init; }

    public ImmutableArray<Encoding> Encodings { get; init; } = [];

    public ImmutableArray<JsonElement> Examples { get; init; } = [];
}

/// <summary>How one property of a form or multipart body is sent (OpenAPI 3.1 §4.8.15).</summary>
public sealed record Encoding(
    Place Place,
    string Property,
    string? ContentType,
    ParameterStyle? Style,
    bool? Explode,
    bool AllowReserved,
    ImmutableArray<ResponseHeader> Headers);
