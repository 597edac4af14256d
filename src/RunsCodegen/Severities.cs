using System.Collections.Immutable;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Options;
using RunsCodegen.Model.Text;

namespace RunsCodegen;

/// <summary>What the options make of diagnostics, and their order.</summary>
internal static class Severities
{
    /// <summary>Rules take any severity; refusals are lowered or raised, never off; defects of the document are raised.</summary>
    public static IEnumerable<Diagnostic> Apply(IEnumerable<Diagnostic> diagnostics, SeverityOverrides severities)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (!severities.TryGetValue(diagnostic.Id, out var severity) || (diagnostic.Severity == Severity.Error && diagnostic.Id[3] is not ('2' or '3')))
            {
                yield return diagnostic;
            }
            else if (severity is { } set)
            {
                yield return diagnostic with { Severity = set };
            }
            else if (diagnostic.Id[3] == '3')
            {
                yield return diagnostic;
            }
        }
    }

    /// <summary>By file, line, column and id; those alike in all keep the order they were found in.</summary>
    public static ImmutableArray<Diagnostic> Sort(ImmutableArray<Diagnostic> diagnostics, ILocator locator) => diagnostics.Length < 2
        ? diagnostics
        : [.. diagnostics
            .Select(d => new { Diagnostic = d, At = locator.Locate(d.Place) })
            .OrderBy(p => p.At.File, StringComparer.Ordinal)
            .ThenBy(p => p.At.Line)
            .ThenBy(p => p.At.Column)
            .ThenBy(p => p.Diagnostic.Id, StringComparer.Ordinal)
            .Select(p => p.Diagnostic)];
}
