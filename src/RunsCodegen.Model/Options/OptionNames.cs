using System.Collections.Immutable;

namespace RunsCodegen.Model.Options;

/// <summary>The entries of the options file: name → how its value changes the options.</summary>
public static class OptionNames
{
    /// <summary>Every entry.</summary>
    internal static ImmutableSortedDictionary<string, Func<CodegenOptions, OptionValue, CodegenOptions>> All { get; } =
        new Dictionary<string, Func<CodegenOptions, OptionValue, CodegenOptions>>(StringComparer.Ordinal)
        {
            ["$schema"] = (options, _) => options,
            ["allowOrigins"] = (options, value) => options with { AllowedOrigins = value.Origins() },
            ["clients"] = (options, value) => options with { Clients = value.Word(Words.ClientStyles, options.Clients) },
            ["dependencyInjection"] = (options, value) => options with { DependencyInjection = value.Bool(options.DependencyInjection) },
            ["enums"] = (options, value) => options with { Enums = value.Word(Words.EnumStyles, options.Enums) },
            ["hooks"] = (options, value) => options with { Hooks = value.Word(Words.HookStyles, options.Hooks) },
            ["inlineSchemas"] = (options, value) => options with { InlineSchemas = value.Word(Words.InlineStyles, options.InlineSchemas) },
            ["maxDepth"] = (options, value) => options with { MaxDepth = value.Number(1, 100_000, options.MaxDepth) },
            ["namespace"] = (options, value) => options with { Namespace = value.Namespace() ?? options.Namespace },
            ["severity"] = (options, value) => options with { Severities = value.Severities() },
            ["targets"] = (options, value) => options with { Targets = value.Targets(options.Targets) },
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The names, for documentation and suggestions.</summary>
    public static IEnumerable<string> Names => All.Keys;
}
