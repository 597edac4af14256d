using System.Collections.Immutable;

namespace RunsCodegen.Model.Options;

/// <summary>What was asked for beside the options file, and wins over it. Null and empty ask for nothing.</summary>
public sealed record OptionOverrides
{
    public string? Namespace { get; init; }

    public ImmutableArray<Target> Targets { get; init; } = [];

    public ImmutableArray<string> AllowedOrigins { get; init; } = [];

    public SeverityOverrides Severities { get; init; } = SeverityOverrides.Empty;

    /// <summary>The options with these in place of theirs.</summary>
    public CodegenOptions Over(CodegenOptions options) => options with
    {
        Namespace = Namespace ?? options.Namespace,
        Targets = WithModels(Targets.IsEmpty ? options.Targets : Targets),
        AllowedOrigins = AllowedOrigins.IsEmpty ? options.AllowedOrigins : AllowedOrigins,
        Severities = options.Severities.With(Severities),
    };

    // The Runtime is internal to the output, so a client cannot use models that live elsewhere.
    private static ImmutableArray<Target> WithModels(ImmutableArray<Target> targets) =>
        [.. Array.FindAll(Enum.GetValues<Target>(), t => t == Target.Models || targets.Contains(t))];
}
