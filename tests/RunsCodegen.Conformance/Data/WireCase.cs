using System.Text.Json.Nodes;

namespace RunsCodegen.Conformance.Data;

/// <summary>One exchange: what is asked for in C#, what is on the wire, and what comes of it on both sides.</summary>
internal sealed record WireCase
{
    public required string Topic { get; init; }

    public required string Name { get; init; }

    /// <summary>The operation that is called.</summary>
    public required string OperationId { get; init; }

    /// <summary>The class that calls it.</summary>
    public required string Client { get; init; }

    /// <summary>What a peer was measured to do instead.</summary>
    public string? Peers { get; init; }

    public required IReadOnlyList<Way> Ways { get; init; }

    /// <summary>Arguments of the client, by the document's names; the body is <c>body</c>.</summary>
    public JsonObject Args { get; init; } = [];

    /// <summary>What the server's operation gets, when that differs from the arguments.</summary>
    public JsonObject? Receives { get; init; }

    /// <summary>Credentials of the client by security scheme.</summary>
    public JsonObject Credentials { get; init; } = [];

    /// <summary>Null when nothing is sent.</summary>
    public HttpText? Request { get; init; }

    public required HttpText Reply { get; init; }

    /// <summary>What the server's operation answers and the client returns; null when there is no body.</summary>
    public JsonNode? Result { get; init; }

    /// <summary>What the client returns, when that differs from what the server answered.</summary>
    public JsonNode? Returns { get; init; }

    /// <summary>Typed headers of the reply.</summary>
    public JsonObject Headers { get; init; } = [];

    /// <summary>The exception of the client, as <c>ApiException&lt;&gt;</c>; null when it returns.</summary>
    public string? Throws { get; init; }

    /// <summary>What is wrong, as <c>body /name maxLength</c>: where, JSON pointer, keyword.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>Whether the request never reaches its operation.</summary>
    public bool IsRefused { get; init; }

    /// <summary>The factory of the server's result, when the status alone does not say which.</summary>
    public string? Factory { get; init; }

    /// <summary>The server that the client is told of: its <c>name</c> among the document's, and values of its variables; null for the default.</summary>
    public JsonObject? Server { get; init; }

    /// <summary>Options of the client, by their C# names.</summary>
    public JsonObject Options { get; init; } = [];
}

/// <summary>How a case is run.</summary>
internal enum Way
{
    /// <summary>The generated client against a recorder of raw requests.</summary>
    Client,

    /// <summary>A raw request against the generated controllers.</summary>
    Server,

    /// <summary>The same against the generated endpoints.</summary>
    Endpoints,

    /// <summary>The generated client against the generated controllers.</summary>
    Both,
}
