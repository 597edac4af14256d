using System.Collections.Immutable;

namespace RunsCodegen.Model.Code;

/// <summary>A closed enum of strings: a C# <c>enum</c> whose members stand for the values the document names, in its order.</summary>
public sealed record ClosedEnumCode
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    /// <summary>The fully qualified name.</summary>
    public string GlobalName => $"global::{Namespace}.{Name}";

    /// <summary>Name of the codec between a value and plain text.</summary>
    public required string TextCodec { get; init; }

    public required DocCode Doc { get; init; }

    public bool IsDeprecated { get; init; }

    public required ImmutableArray<EnumMemberCode> Members { get; init; }
}
