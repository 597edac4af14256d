using System.Collections.Immutable;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Model.Options;

/// <summary>The words that stand for values, in the options file and on the command line alike.</summary>
public static class Words
{
    /// <summary>Values of <c>targets</c> that can be generated.</summary>
    public static ImmutableDictionary<string, Target> Targets { get; } = ImmutableDictionary.CreateRange(StringComparer.OrdinalIgnoreCase,
    [
        KeyValuePair.Create("models", Target.Models),
        KeyValuePair.Create("client", Target.Client),
        KeyValuePair.Create("controllers", Target.Controllers),
        KeyValuePair.Create("endpoints", Target.Endpoints),
    ]);

    /// <summary>Values of <c>targets</c> that a later version will generate.</summary>
    public static ImmutableDictionary<string, Target> LaterTargets { get; } = ImmutableDictionary.CreateRange(StringComparer.OrdinalIgnoreCase,
    [
        KeyValuePair.Create("docs", Target.Docs),
    ]);

    /// <summary>Values of <c>enums</c>.</summary>
    public static ImmutableSortedDictionary<string, EnumStyle> EnumStyles { get; } = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("open", EnumStyle.Open),
        KeyValuePair.Create("closed", EnumStyle.Closed),
    ]);

    /// <summary>Values of <c>clients</c>.</summary>
    public static ImmutableSortedDictionary<string, ClientStyle> ClientStyles { get; } = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("per-tag", ClientStyle.PerTag),
        KeyValuePair.Create("single", ClientStyle.Single),
    ]);

    /// <summary>Values of <c>hooks</c>.</summary>
    public static ImmutableSortedDictionary<string, HookStyle> HookStyles { get; } = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("by-target", HookStyle.ByTarget),
        KeyValuePair.Create("none", HookStyle.None),
        KeyValuePair.Create("receive", HookStyle.Receive),
        KeyValuePair.Create("send", HookStyle.Send),
    ]);

    /// <summary>Values of <c>severity</c>; null is off.</summary>
    public static ImmutableDictionary<string, Severity?> Severities { get; } = ImmutableDictionary.CreateRange<string, Severity?>(StringComparer.Ordinal,
    [
        KeyValuePair.Create<string, Severity?>("error", Severity.Error),
        KeyValuePair.Create<string, Severity?>("warning", Severity.Warning),
        KeyValuePair.Create<string, Severity?>("off", null),
    ]);

    /// <summary>What is wrong with a word for a target, as the end of "must be …"; null when nothing is.</summary>
    public static string? TargetFault(string word) =>
        Targets.ContainsKey(word) ? null
        : LaterTargets.ContainsKey(word) ? $"models, client, controllers or endpoints; '{word}' comes with a later version"
        : $"models, client, controllers or endpoints, not '{word}'";
}
