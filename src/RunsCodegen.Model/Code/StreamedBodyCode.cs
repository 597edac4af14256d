using System.Collections.Immutable;

namespace RunsCodegen.Model.Code;

/// <summary>A body with one array that is written item by item, so that memory stays flat however long it is.</summary>
public sealed record StreamedBodyCode
{
    public required string Namespace { get; init; }

    public required FrameworkNames Framework { get; init; }

    /// <summary>Name of the class that writes it.</summary>
    public required string Name { get; init; }

    /// <summary>The record it stands for.</summary>
    public required string Record { get; init; }

    /// <summary>All members in document order.</summary>
    public required ImmutableArray<StreamedMemberCode> Members { get; init; }

    /// <summary>The items as their writer gives them in UTF-8; null when they have no text.</summary>
    public Utf8ItemCode? Utf8Item { get; init; }
}

/// <summary>A member of a streamed body.</summary>
/// <param name="Parameter">Name of the parameter that gives it.</param>
/// <param name="Doc">What it is.</param>
/// <param name="Type">Type of the parameter: a sequence for the array, a function for what is known only after it.</param>
/// <param name="GlobalType">What the body takes, fully qualified: something that writes the array, or the value.</param>
/// <param name="WirePrefix">The literal before the value.</param>
/// <param name="Codec">Codec of the value.</param>
/// <param name="Items">The items and their codec, fully qualified, when this is the array.</param>
/// <param name="IsLate">Whether the value is asked for once the array is written.</param>
/// <param name="OmitsNull">Whether null means that the member is absent.</param>
/// <param name="IsThreeState">Whether absent, null and a value are three states.</param>
public sealed record StreamedMemberCode(
    string Parameter, DocCode Doc, string Type, string GlobalType, string WirePrefix, string Codec, string? Items, bool IsLate, bool OmitsNull, bool IsThreeState)
{
    /// <summary>Whether this is the array.</summary>
    public bool IsItems => Items is not null;
}

/// <summary>A record whose texts are bytes of UTF-8 that nobody made strings of: what writes it, and nothing that reads it.</summary>
public sealed record Utf8ItemCode
{
    public required string Namespace { get; init; }

    public required FrameworkNames Framework { get; init; }

    public required string Name { get; init; }

    /// <summary>The record it stands for.</summary>
    public required string Record { get; init; }

    /// <summary>Name of the class through which a server writes the items of an array.</summary>
    public required string Writer { get; init; }

    /// <summary>The fully qualified name.</summary>
    public string GlobalName => $"global::{Namespace}.{Name}";

    /// <summary>The members of the record, texts as spans of bytes.</summary>
    public required ImmutableArray<PropertyCode> Properties { get; init; }

    /// <summary>Whether a constructor is needed, as a struct with defaults does.</summary>
    public bool HasDefaults => Properties.Any(p => p.Default is not null);
}
