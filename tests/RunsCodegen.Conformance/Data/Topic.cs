using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace RunsCodegen.Conformance.Data;

/// <summary>A file of cases.</summary>
internal sealed record Topic
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>What the expectations are taken from.</summary>
    public required string About { get; init; }

    /// <summary>Members of the OpenAPI document beside its paths.</summary>
    public required JsonObject Document { get; init; }

    public required ImmutableArray<WireOperation> Operations { get; init; }

    public required ImmutableArray<WireCase> Cases { get; init; }

    /// <summary>Options of the generator, as in its file.</summary>
    public JsonObject? Options { get; init; }

    /// <summary>The longest body that the server takes.</summary>
    public long? MaxBody { get; init; }
}

/// <summary>An operation of a topic's document.</summary>
/// <param name="Id">The name of its method.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path as the document has it.</param>
/// <param name="Fragment">The operation; null when the document has it elsewhere, as a webhook or a callback.</param>
/// <param name="Client">The class that calls it.</param>
internal sealed record WireOperation(string Id, string Method, string Path, JsonObject? Fragment, string Client);
