using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;

namespace RunsCodegen.Shaping.Support;

/// <summary>Links of responses say how operations go together; the report names them, and nothing is generated.</summary>
internal static class ResponseLinks
{
    /// <summary>The links, each once, however many operations share its response.</summary>
    public static IEnumerable<ReportEntry> Report(ImmutableArray<Operation> operations) => operations
        .SelectMany(o => o.Responses)
        .SelectMany(r => r.Links.Select(l => new ReportEntry("link", l, r.Place.At("links").At(l), ReportOutcome.Ignored, [])))
        .DistinctBy(l => new { l.Place.File, l.Place.Pointer });
}
