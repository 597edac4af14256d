using System.Collections.Immutable;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen;

/// <summary>Which operations and schemas are generated otherwise than the document says: those with a warning at them or below.</summary>
internal static class ReportOutcomes
{
    // What is called otherwise in C# is the same on the wire.
    private static readonly ImmutableHashSet<string> OnlyNames = ["RCG4001", "RCG4002", "RCG4004"];

    /// <summary>The entries with the outcome and the ids of what was found.</summary>
    public static ImmutableArray<ReportEntry> Of(ImmutableArray<ReportEntry> report, IEnumerable<Diagnostic> diagnostics)
    {
        var entries = report.Select(r => r.Place.ToString()).ToHashSet(StringComparer.Ordinal);
        var found = diagnostics
            .Where(d => d.Severity == Severity.Warning && d.Id[3] is '1' or '3' or '4' && !OnlyNames.Contains(d.Id))
            .Select(d => new { Entry = Around(d.Place.ToString(), entries), d.Id })
            .Where(f => f.Entry is not null)
            .ToLookup(f => f.Entry!, f => f.Id, StringComparer.Ordinal);
        return [.. report.Select(r => With(r, found[r.Place.ToString()]))];
    }

    private static ReportEntry With(ReportEntry entry, IEnumerable<string> ids)
    {
        var all = entry.Ids.Concat(ids).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        return entry with { Ids = all, Outcome = entry.Outcome == ReportOutcome.Generated && !all.IsEmpty ? ReportOutcome.Approximated : entry.Outcome };
    }

    // The nearest entry that the place belongs to.
    private static string? Around(string place, HashSet<string> entries)
    {
        for (var end = place.Length; end > 0; end = place.LastIndexOf('/', end - 1))
        {
            if (entries.Contains(place[..end]))
            {
                return place[..end];
            }
        }

        return null;
    }
}
