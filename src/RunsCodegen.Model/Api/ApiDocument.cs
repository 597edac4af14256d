using System.Collections.Immutable;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Api;

/// <summary>What a description says, whatever version of OpenAPI it is written in.</summary>
public sealed record ApiDocument
{
    public required Place Place { get; init; }

    /// <summary><c>info.title</c>.</summary>
    public required string Title { get; init; }

    /// <summary><c>info.version</c>, the API's own.</summary>
    public required string Version { get; init; }

    public string? Description { get; init; }

    public ImmutableArray<Server> Servers { get; init; } = [];

    /// <summary>Declared tags, in document order; operations may use others.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>Operations of <c>paths</c>, in document order.</summary>
    public ImmutableArray<Operation> Operations { get; init; } = [];

    /// <summary>Operations of <c>webhooks</c>; their <see cref="Operation.Path"/> is the webhook's name.</summary>
    public ImmutableArray<Operation> Webhooks { get; init; } = [];

    public ImmutableArray<SecurityScheme> SecuritySchemes { get; init; } = [];

    public required SchemaTable Schemas { get; init; }
}

/// <summary>A server of the document or of an operation (OpenAPI 3.1 §4.8.5).</summary>
public sealed record Server(Place Place, string Url, string? Description, ImmutableArray<ServerVariable> Variables)
{
    /// <summary>The name of the server (OpenAPI 3.2).</summary>
    public string? Name { get; init; }
}

/// <summary>A variable of a server's URL.</summary>
public sealed record ServerVariable(Place Place, string Name, string Default, ImmutableArray<string> Values, string? Description);

/// <summary>A declared tag (OpenAPI 3.1 §4.8.22).</summary>
public sealed record Tag(Place Place, string Name, string? Description)
{
    /// <summary>The name of the tag that this one is part of (OpenAPI 3.2).</summary>
    public string? Parent { get; init; }

    /// <summary>What the tag is for (OpenAPI 3.2): <c>nav</c> groups operations, other kinds do not.</summary>
    public string? Kind { get; init; }
}
