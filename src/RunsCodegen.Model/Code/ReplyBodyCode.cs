using System.Collections.Immutable;

namespace RunsCodegen.Model.Code;

/// <summary>The body of a declared response: its types on both sides, and what reads and sends it.</summary>
public sealed record ReplyBodyCode
{
    /// <summary>The type a client gets, never with a <c>?</c> of its own.</summary>
    public required string Text { get; init; }

    /// <summary>The same, fully qualified.</summary>
    public required string Global { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>Whether null is one of the values.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The client's type with its <c>?</c> when null is a value.</summary>
    public string Declared => IsNullable ? Text + "?" : Text;

    /// <summary>The type a server gives; another than the client's where bytes are sent as a stream and kept as an array.</summary>
    public required string Given { get; init; }

    /// <summary>Whether it is one JSON text.</summary>
    public bool IsJson { get; init; }

    /// <summary>The Runtime's method that reads it, with its type arguments: of the reply for JSON, else of a class for its format.</summary>
    public required string Reader { get; init; }

    /// <summary>The class of the Runtime that sends it, with its type arguments.</summary>
    public required string Writer { get; init; }

    /// <summary>The declared media types and ranges.</summary>
    public required ImmutableArray<string> ContentTypes { get; init; }

    /// <summary>Values of the Content-Type header a server may send; the request chooses among several.</summary>
    public required ImmutableArray<string> SentContentTypes { get; init; }

    /// <summary>What a server sends when nobody chooses.</summary>
    public string SentContentType => SentContentTypes[0];

    /// <summary>Whether the request chooses the content type.</summary>
    public bool IsNegotiated => !IsTyped && SentContentTypes.Length > 1;

    /// <summary>Whether the server says with each response what the content type is.</summary>
    public bool IsTyped { get; init; }

    /// <summary>Whether the body arrives while it is read, so that it holds the connection until then.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Whether the body is items that come one by one.</summary>
    public bool IsSequence { get; init; }

    /// <summary>Whether the body is server-sent events.</summary>
    public bool IsEvents { get; init; }

    /// <summary>Whether the body is server-sent events whose data is JSON, which a text that is none may end.</summary>
    public bool HasEnd { get; init; }

    /// <summary>The validator of the body, or of its items; null when there is nothing to check.</summary>
    public string? Validator { get; init; }
}
