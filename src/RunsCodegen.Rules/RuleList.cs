using System.Collections.Immutable;

namespace RunsCodegen.Rules;

/// <summary>The rules, in the order of their ids.</summary>
internal static class RuleList
{
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
    ];
}
