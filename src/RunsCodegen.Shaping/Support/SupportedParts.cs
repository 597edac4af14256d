using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Options;
using RunsCodegen.Shaping.Hooks;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Support;

/// <summary>
/// What of the document can be generated: every schema, and the operations, webhooks and callbacks that nothing stands against. A refusal is
/// an error; lowered to a warning it takes the operation out of the output.
/// </summary>
internal sealed record SupportedParts(
    ImmutableArray<Operation> Operations, ImmutableArray<Hook> Hooks, ImmutableArray<Schema> Components, ImmutableArray<ReportEntry> Report)
{
    /// <summary>The operations of paths, then those of webhooks and callbacks.</summary>
    public ImmutableArray<Operation> All => [.. Operations, .. Hooks.Select(h => h.Operation)];

    /// <summary>Finds the parts and reports every refusal once.</summary>
    public static SupportedParts Find(ApiDocument document, ImmutableArray<Hook> hooks, ShapeFinder shapes, CodegenOptions options, DiagnosticBag diagnostics)
    {
        var support = new OperationSupport(shapes);
        var report = ImmutableArray.CreateBuilder<ReportEntry>();
        var found = new List<Diagnostic>();

        bool IsSupported(string kind, string name, Model.Text.Place place, ImmutableArray<Diagnostic> refusals)
        {
            found.AddRange(refusals);
            report.Add(new(kind, name, place, refusals.IsEmpty ? ReportOutcome.Generated : ReportOutcome.Refused, [.. refusals.Select(r => r.Id).Distinct(StringComparer.Ordinal)]));
            return refusals.IsEmpty;
        }

        var operations = document.Operations
            .Where(o => IsSupported("operation", o.Id ?? $"{o.Method} {o.Path}", o.Place, [.. support.Refusals(o)]))
            .ToImmutableArray();
        var components = document.Schemas.All
            .Where(s => s.ComponentName is not null && (s.ViewName is not null || IsSupported("schema", s.ComponentName, s.Place, [])))
            .ToImmutableArray();
        hooks = [.. hooks.Where(h => IsSupported(h.Kind.ToString().ToLowerInvariant(), h.Title, h.Operation.Place, [.. support.Refusals(h.Operation)]))];
        report.AddRange(ResponseLinks.Report(operations));

        diagnostics.AddRange(found.Distinct().Select(d => Lowered(d, options)));
        return new(operations, hooks, components, report.ToImmutable());
    }

    // The one place that lowers a refusal: what is left out depends on it.
    private static Diagnostic Lowered(Diagnostic diagnostic, CodegenOptions options) =>
        options.Severities.TryGetValue(diagnostic.Id, out var severity) && severity is Severity.Warning
            ? diagnostic with { Severity = Severity.Warning }
            : diagnostic;
}
