using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Shaping.Support;

/// <summary>
/// Operations whose paths differ in nothing but the names of their parameters (OpenAPI 3.1 §4.8.8: they are identical).
/// No server can tell them apart, so the first in the order of their paths is kept.
/// </summary>
internal static class RouteConflicts
{
    /// <summary>The document without operations that answer the same requests as another.</summary>
    public static ApiDocument Settle(ApiDocument document, DiagnosticBag diagnostics, ImmutableArray<ReportEntry>.Builder report)
    {
        var first = document.Operations.GroupBy(RouteOf).Select(g => g.MinBy(o => o.Path, StringComparer.Ordinal)!).ToDictionary(RouteOf);
        var kept = document.Operations.Where(o => ReferenceEquals(first[RouteOf(o)], o)).ToImmutableArray();
        foreach (var operation in document.Operations.Except(kept, ReferenceEqualityComparer.Instance).Cast<Operation>())
        {
            var found = Catalogue.RoutesConflict(operation.Place, $"{operation.Method} {operation.Path}", first[RouteOf(operation)].Place);
            diagnostics.Add(found);
            report.Add(new("operation", operation.Id ?? $"{operation.Method} {operation.Path}", operation.Place, ReportOutcome.Refused, [found.Id]));
        }

        return kept.Length == document.Operations.Length ? document : document with { Operations = kept };
    }

    // Literals compare as they stand: whoever generates a client has no quarrel with paths that differ in case.
    private static (string Method, string Route) RouteOf(Operation operation) =>
        (operation.Method, string.Concat(PathTemplate.Parts(operation.Path).Select(p => p.IsPlaceholder ? "{}" : p.Text)));
}
