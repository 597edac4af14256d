using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Rules;

/// <summary>The door of Rules.</summary>
public static class RuleRunner
{
    /// <summary>Checks a document against every rule; a severity of null switches a rule off.</summary>
    public static ImmutableArray<Diagnostic> Check(ApiDocument document, ImmutableDictionary<string, Severity?> severities) =>
    [
        .. RuleList.All
            .SelectMany(rule => rule.Check(document))
            .Where(d => !severities.TryGetValue(d.Id, out var severity) || severity is not null)
            .Select(d => severities.TryGetValue(d.Id, out var severity) && severity is { } set ? d with { Severity = set } : d),
    ];
}
