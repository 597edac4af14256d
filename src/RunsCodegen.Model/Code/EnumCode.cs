using System.Collections.Immutable;

namespace RunsCodegen.Model.Code;

/// <summary>An open enum of strings: a struct over the value as it travels, with a member for each value the document names.</summary>
public sealed record EnumCode
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    /// <summary>Name of the class that holds the values as constants.</summary>
    public required string ValuesName { get; init; }

    public required DocCode Doc { get; init; }

    public bool IsDeprecated { get; init; }

    public required ImmutableArray<EnumMemberCode> Members { get; init; }
}

/// <summary>One value of an enum.</summary>
public sealed record EnumMemberCode(string Name, string Value, DocCode Doc);
