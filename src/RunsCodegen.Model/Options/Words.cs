using System.Collections.Immutable;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Model.Options;

/// <summary>The words that stand for values, in the options file and on the command line alike.</summary>
public static class Words
{
    /// <summary>Values of <c>targets</c> that can be generated.</summary>
    public static WordTable<Target> Targets { get; } = new(
        StringComparison.OrdinalIgnoreCase,
        new("models", Target.Models),
        new("client", Target.Client),
        new("controllers", Target.Controllers),
        new("endpoints", Target.Endpoints));

    /// <summary>Values of <c>targets</c> that a later version will generate.</summary>
    public static WordTable<Target> LaterTargets { get; } = new(
        StringComparison.OrdinalIgnoreCase,
        new WordTable<Target>.Word("docs", Target.Docs));

    /// <summary>Values of <c>enums</c>.</summary>
    public static WordTable<EnumStyle> EnumStyles { get; } = new(
        StringComparison.Ordinal,
        new("closed", EnumStyle.Closed),
        new("open", EnumStyle.Open));

    /// <summary>Values of <c>clients</c>.</summary>
    public static WordTable<ClientStyle> ClientStyles { get; } = new(
        StringComparison.Ordinal,
        new("per-tag", ClientStyle.PerTag),
        new("single", ClientStyle.Single));

    /// <summary>Values of <c>hooks</c>.</summary>
    public static WordTable<HookStyle> HookStyles { get; } = new(
        StringComparison.Ordinal,
        new("by-target", HookStyle.ByTarget),
        new("none", HookStyle.None),
        new("receive", HookStyle.Receive),
        new("send", HookStyle.Send));

    /// <summary>Values of <c>inlineSchemas</c>.</summary>
    public static WordTable<InlineStyle> InlineStyles { get; } = new(
        StringComparison.Ordinal,
        new("separate", InlineStyle.Separate),
        new("shared", InlineStyle.Shared));

    /// <summary>Values of <c>severity</c>; null is off.</summary>
    public static WordTable<Severity?> Severities { get; } = new(
        StringComparison.Ordinal,
        new("error", Severity.Error),
        new("warning", Severity.Warning),
        new("off", null));

    /// <summary>The targets of words that <see cref="TargetFault"/> finds nothing wrong with, each once, in their own order.</summary>
    public static ImmutableArray<Target> TargetsOf(IReadOnlyCollection<string> words) =>
        [.. Targets.Keys.Where(key => words.Contains(key, StringComparer.OrdinalIgnoreCase)).Select(key => Targets[key])];

    /// <summary>What is wrong with a word for a target, as the end of "must be …"; null when nothing is.</summary>
    public static string? TargetFault(string word) =>
        Targets.ContainsKey(word) ? null
        : LaterTargets.ContainsKey(word) ? $"models, client, controllers or endpoints; '{word}' comes with a later version"
        : $"models, client, controllers or endpoints, not '{word}'";
}
