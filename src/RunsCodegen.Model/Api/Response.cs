using System.Collections.Immutable;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Api;

/// <summary>A declared response (OpenAPI 3.1 §4.8.17).</summary>
public sealed record Response
{
    public required Place Place { get; init; }

    /// <summary>The key: a status code, a range as <c>4XX</c>, or <c>default</c>.</summary>
    public required string Status { get; init; }

    public string? Description { get; init; }

    public ImmutableArray<ResponseHeader> Headers { get; init; } = [];

    public ImmutableArray<MediaType> Contents { get; init; } = [];

    /// <summary>Names of <c>links</c>.</summary>
    public ImmutableArray<string> Links { get; init; } = [];
}

/// <summary>A response header (OpenAPI 3.1 §4.8.21); its style is always simple.</summary>
public sealed record ResponseHeader
{
    public required Place Place { get; init; }

    public required string Name { get; init; }

    public bool Required { get; init; }

    public bool Deprecated { get; init; }

    public string? Description { get; init; }

    public bool Explode { get; init; }

    public required SchemaId Schema { get; init; }

    /// <summary>The media type when the header is described by <c>content</c>.</summary>
    public string? ContentType { get; init; }
}
