using System.Collections.Immutable;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Api;

/// <summary>One method on one path (OpenAPI 3.1 §4.8.10), with what the path item adds to it.</summary>
public sealed record Operation
{
    public required Place Place { get; init; }

    /// <summary>The HTTP method: in upper case, or as written where it is none of those that OpenAPI has a field for.</summary>
    public required string Method { get; init; }

    /// <summary>The path template as written.</summary>
    public required string Path { get; init; }

    /// <summary><c>operationId</c>.</summary>
    public string? Id { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The path item's parameters, replaced by the operation's own of the same name and location.</summary>
    public ImmutableArray<Parameter> Parameters { get; init; } = [];

    public Body? Body { get; init; }

    public ImmutableArray<Response> Responses { get; init; } = [];

    /// <summary>Alternatives, any one of which suffices; empty means that no credentials are asked for.</summary>
    public ImmutableArray<SecurityRequirement> Security { get; init; } = [];

    /// <summary>Servers of the operation or its path item; empty means the document's.</summary>
    public ImmutableArray<Server> Servers { get; init; } = [];

    public ImmutableArray<Callback> Callbacks { get; init; } = [];

    /// <summary><c>x-codeSamples</c>.</summary>
    public ImmutableArray<CodeSample> CodeSamples { get; init; } = [];
}

/// <summary>A callback of an operation (OpenAPI 3.1 §4.8.18).</summary>
public sealed record Callback(Place Place, string Name, ImmutableArray<Operation> Operations);

/// <summary>A sample of a call, for the reference pages.</summary>
public sealed record CodeSample(string Language, string? Label, string Source);
