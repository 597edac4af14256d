using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Options;

namespace RunsCodegen.Rules;

/// <summary>Checks a description against all rules.</summary>
public static class RuleRunner
{
    /// <summary>The findings of all rules, in the order of ids.</summary>
    /// <param name="document">What Reading made of the description.</param>
    /// <param name="severities">Severities by id in the place of the rules' own; null switches a rule off.</param>
    public static ImmutableArray<Diagnostic> Check(ApiDocument document, SeverityOverrides severities)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(severities);

        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var rule in RuleList.All)
        {
            if (!severities.TryGetValue(rule.Id, out var severity))
            {
                findings.AddRange(rule.Check(document));
            }
            else if (severity is { } wanted)
            {
                findings.AddRange(rule.Check(document).Select(d => d with { Severity = wanted }));
            }
        }

        return findings.DrainToImmutable();
    }
}
