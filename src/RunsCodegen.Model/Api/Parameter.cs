using System.Collections.Immutable;
using System.Text.Json;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Api;

/// <summary>A parameter (OpenAPI 3.1 §4.8.12) with the defaults of its location filled in.</summary>
public sealed record Parameter
{
    public required Place Place { get; init; }

    public required string Name { get; init; }

    public required ParameterLocation Location { get; init; }

    public bool Required { get; init; }

    public bool Deprecated { get; init; }

    public string? Description { get; init; }

    public required ParameterStyle Style { get; init; }

    public bool Explode { get; init; }

    public bool AllowReserved { get; init; }

    /// <summary>Whether an empty value may stand for an absent one.</summary>
    public bool AllowEmptyValue { get; init; }

    public required SchemaId Schema { get; init; }

    /// <summary>The media type when the parameter is described by <c>content</c>; then the style does not count.</summary>
    public string? ContentType { get; init; }

    public ImmutableArray<JsonElement> Examples { get; init; } = [];
}

/// <summary>Where a parameter travels.</summary>
public enum ParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>The whole query (OpenAPI 3.2).</summary>
    QueryString,
}

/// <summary>How a value becomes text (OpenAPI 3.1 §4.8.12.3; the delimited styles cover 2.0's collectionFormat).</summary>
public enum ParameterStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    TabDelimited,
    DeepObject,
    Cookie,
}
