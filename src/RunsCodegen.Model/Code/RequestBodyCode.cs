using System.Collections.Immutable;

namespace RunsCodegen.Model.Code;

/// <summary>A request body: one argument, in one or several representations.</summary>
public sealed record RequestBodyCode
{
    public required DocCode Doc { get; init; }

    /// <summary>The declared type, with <c>?</c> when the body may be left out.</summary>
    public required string Type { get; init; }

    public bool IsRequired { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>What the server reads, in document order.</summary>
    public required ImmutableArray<RepresentationCode> Representations { get; init; }

    /// <summary>What the client sends; null when that depends on the value.</summary>
    public RepresentationCode? Sent { get; init; }

    /// <summary>The type that holds one of several; null when there is only one.</summary>
    public BodyChoiceCode? Choice { get; init; }

    /// <summary>Checks of the body, which is in the local <c>bodyValue</c>.</summary>
    public RulesCode? Rules { get; init; }
}

/// <summary>One media type of a request body, and how the Runtime reads and writes it.</summary>
public sealed record RepresentationCode
{
    /// <summary>The media type as the document has it.</summary>
    public required string ContentType { get; init; }

    /// <summary>The media type that is sent.</summary>
    public required string SentContentType { get; init; }

    /// <summary>The type of the value, as declarations spell it.</summary>
    public required string Type { get; init; }

    public required string GlobalType { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>The call that writes it, up to where media type and value stand.</summary>
    public required string Writer { get; init; }

    /// <summary>What follows media type and value in the call, each with a comma before it.</summary>
    public string WriteArguments { get; init; } = "";

    /// <summary>The call that reads it.</summary>
    public required string Reader { get; init; }

    /// <summary>Whether the call is over only when the body is read.</summary>
    public bool IsAwaited { get; init; }

    /// <summary>The case of <see cref="BodyChoiceCode"/> it is; null when there is no choice.</summary>
    public string? Case { get; init; }
}

/// <summary>A closed type for a body whose representations have different types.</summary>
public sealed record BodyChoiceCode
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    public required DocCode Doc { get; init; }

    public required ImmutableArray<BodyCaseCode> Cases { get; init; }
}

/// <summary>One type of a body.</summary>
public sealed record BodyCaseCode
{
    public required string Name { get; init; }

    public required DocCode Doc { get; init; }

    /// <summary>What the question says whether it is this type.</summary>
    public required DocCode TestDoc { get; init; }

    /// <summary>Local that holds the value where an operation is called.</summary>
    public required string Local { get; init; }

    public required string Type { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>Whether C# allows a conversion from the type: not from an interface.</summary>
    public bool Converts { get; init; }

    public required int Index { get; init; }

    /// <summary>What a client sends.</summary>
    public required RepresentationCode Sent { get; init; }
}
