using System.Collections.Immutable;

namespace RunsCodegen.Model.Code;

/// <summary>What a type of the document looks like when it is read from text: parameters, headers, forms.</summary>
public sealed record TextShapeCode
{
    public required string Namespace { get; init; }

    /// <summary>Name of the class that holds the shape.</summary>
    public required string Name { get; init; }

    /// <summary>The type it is about.</summary>
    public required string Type { get; init; }

    /// <summary>The members of a record.</summary>
    public ImmutableArray<TextMemberCode> Members { get; init; } = [];

    /// <summary>C# text of the shape of members that a record does not name; null when the document does not speak of them.</summary>
    public string? Additional { get; init; }

    /// <summary>C# texts of the shapes of a union's branches.</summary>
    public ImmutableArray<string> Branches { get; init; } = [];

    /// <summary>Whether the type is a union.</summary>
    public bool IsUnion => !Branches.IsEmpty;
}

/// <summary>A member's name on the wire and the C# text of its shape.</summary>
public sealed record TextMemberCode(string WireName, string Shape);
