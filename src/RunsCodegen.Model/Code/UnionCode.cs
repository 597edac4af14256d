using System.Collections.Immutable;

namespace RunsCodegen.Model.Code;

/// <summary>A <c>oneOf</c> or <c>anyOf</c> as a struct that holds one of its branches.</summary>
public sealed record UnionCode
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    /// <summary>The fully qualified name.</summary>
    public string GlobalName => $"global::{Namespace}.{Name}";

    public required DocCode Doc { get; init; }

    public bool IsDeprecated { get; init; }

    public required ImmutableArray<BranchCode> Branches { get; init; }

    /// <summary>How the kind of the JSON value leads to a branch; kinds not named here are refused.</summary>
    public required ImmutableArray<KindCaseCode> Kinds { get; init; }

    /// <summary>Told apart by the value of a member, if objects of several branches are possible.</summary>
    public MemberChoiceCode? MemberChoice { get; init; }

    /// <summary>Told apart by which members are there.</summary>
    public PresenceChoiceCode? PresenceChoice { get; init; }

    /// <summary>Branches that are tried where nothing else tells them apart; a value that none of them holds whole is kept as JSON beside.</summary>
    public ImmutableArray<AttemptsCode> Attempts { get; init; } = [];

    /// <summary>Whether any branch has to be tried.</summary>
    public bool HasAttempts => !Attempts.IsEmpty;

    /// <summary>Whether values may hold values of the same union, so that reading them may need more stack.</summary>
    public bool IsRecursive { get; init; }

    /// <summary>What the document expects, in words: <c>a string or an array</c>.</summary>
    public required string Expected { get; init; }
}

/// <summary>One branch of a union.</summary>
public sealed record BranchCode
{
    public required string Name { get; init; }

    /// <summary>Name of a parameter or local that holds the branch's value.</summary>
    public required string Local { get; init; }

    /// <summary>The declared type.</summary>
    public required string Type { get; init; }

    public required string GlobalType { get; init; }

    public required string Codec { get; init; }

    public bool IsValueType { get; init; }

    public required int Index { get; init; }

    /// <summary>What tells the branch apart inside the struct; 0 is <c>default</c>, which is of no branch.</summary>
    public int Number => Index + 1;

    /// <summary>Types that convert to the union without a word; never interfaces, which C# does not convert from.</summary>
    public ImmutableArray<string> ConvertsFrom { get; init; } = [];
}

/// <summary>A kind of JSON value and the branch it means.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Branch">The only branch of the kind; null when there are others.</param>
/// <param name="IsTried">Whether branches are tried; else <see cref="UnionCode.MemberChoice"/> and its like decide.</param>
public sealed record KindCaseCode(string Kind, BranchCode? Branch, bool IsTried = false);

/// <summary>Branches that are tried in this order.</summary>
/// <param name="Method">The method that does it.</param>
/// <param name="Branches">The branches.</param>
public sealed record AttemptsCode(string Method, ImmutableArray<AttemptCode> Branches)
{
    /// <summary>The method that tries whatever branch is left open.</summary>
    public const string Any = "Attempt";
}

/// <summary>A branch that is tried, and the class of the schema that its values satisfy; null when every value of its type does.</summary>
public sealed record AttemptCode(BranchCode Branch, string? Schema);

/// <summary>The branch follows from the text of one member.</summary>
/// <param name="WireName">The JSON name of the member.</param>
/// <param name="Values">Its values.</param>
/// <param name="Otherwise">The branch of any other value; null when there is none.</param>
/// <param name="IsOptional">Whether branches are tried when the member is not there.</param>
/// <param name="Expected">The values in words.</param>
public sealed record MemberChoiceCode(
    string WireName, ImmutableArray<MemberValueCode> Values, BranchCode? Otherwise, bool IsOptional, string Expected);

/// <summary>A value of the deciding member and its branch, or several that are left.</summary>
public sealed record MemberValueCode(string Value, ImmutableArray<BranchCode> Branches)
{
    /// <summary>The only branch; null when there are others.</summary>
    public BranchCode? Branch => Branches is [var only] ? only : null;

    /// <summary>The method that tries the branches.</summary>
    public string Method { get; init; } = AttemptsCode.Any;
}

/// <summary>The branch follows from a member that only it has, in this order.</summary>
public sealed record PresenceChoiceCode(ImmutableArray<PresenceCode> Members, BranchCode? Otherwise);

/// <summary>A member and the branch that alone requires it.</summary>
/// <param name="WireName">The JSON name.</param>
/// <param name="Branch">Its branch; null when the value may be of the branch that has no such member, too, and both are tried.</param>
/// <param name="Unless">Members of other branches; with one of them the value may be of both.</param>
public sealed record PresenceCode(string WireName, BranchCode? Branch, ImmutableArray<string> Unless);
