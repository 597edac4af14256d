using System.Collections.Immutable;

namespace RunsCodegen.Rules;

/// <summary>Every rule, in the order of ids.</summary>
public static class RuleList
{
    /// <summary>The rules; each has no state.</summary>
    public static ImmutableArray<IRule> All { get; } =
    [
        new MissingOperationId(),
        new DuplicateOperationId(),
        new PathParameterNotInPath(),
        new NoErrorResponse(),
        new MissingDescription(),
        new EnumWithoutType(),
        new UnusedSchema(),
        new PathPlaceholderWithoutParameter(),
        new EnumOfAnotherType(),
    ];
}
