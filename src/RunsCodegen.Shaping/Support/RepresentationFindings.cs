using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;
using RunsCodegen.Shaping.Operations;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Support;

/// <summary>Says what of requests and responses is not generated as the document has it: each media type once, at the first of its places.</summary>
internal static class RepresentationFindings
{
    /// <summary>Reports for operations that are generated.</summary>
    /// <returns>Every operation that is concerned, also where the diagnostic stands at another.</returns>
    public static ILookup<Place, string> Report(ImmutableArray<Operation> operations, ShapeFinder shapes, DiagnosticBag diagnostics)
    {
        var found = operations.Select(o => new { o.Place, Of = Of(o, shapes) }).ToArray();
        var leftOut = Once(found.SelectMany(f => f.Of.LeftOut), Catalogue.RepresentationLeftOut).ToArray();
        var raw = Once(found.SelectMany(f => f.Of.Raw), Catalogue.RepresentationIsRaw).ToArray();
        diagnostics.AddRange([.. leftOut, .. raw, .. found.SelectMany(f => f.Of.Events).Select(m => Catalogue.EventsOfSeveralKinds(m.Place)).Distinct()]);
        diagnostics.AddRange(operations.SelectMany(o => o.Responses.Where(r => !r.Contents.IsEmpty && ReplyContent.HasNoBody(o, r)).Select(r => NoBody(o, r))).Distinct());
        return found
            .SelectMany(f => new[] { new { f.Place, Id = "RCG3009", Found = f.Of.LeftOut }, new { f.Place, Id = "RCG3010", Found = f.Of.Raw }, new { f.Place, Id = "RCG3011", Found = f.Of.Events } })
            .Where(c => c.Found.Count > 0)
            .ToLookup(c => c.Place, c => c.Id);
    }

    private static Findings Of(Operation operation, ShapeFinder shapes)
    {
        var (leftOut, raw, events) = (new List<MediaType>(), new List<MediaType>(), new List<MediaType>());
        if (operation.Body is { } body)
        {
            var (read, passedOver) = Representations.OfRequest(body, shapes);
            leftOut.AddRange(passedOver.Where(o => !read.Any(k => IsSame(k.Media, o))));
            raw.AddRange(read.Where(k => k.Kind == MediaKind.Opaque).Select(k => k.Media));
        }

        var successes = Successes.Of(operation);
        foreach (var response in operation.Responses)
        {
            var (kept, others) = ReplyContent.Of(operation, response, shapes);
            leftOut.AddRange(others.Where(o => !kept.Any(k => IsSame(k.Media, o))));
            events.AddRange(kept.Where(k => k.Kind == MediaKind.EventStream && EventData.IsOfSeveralKinds(k.Media, shapes)).Select(k => k.Media));
            raw.AddRange(kept.Where(k => k.IsRaw || (k.IsSequence && !successes.Contains(response.Status))).Select(k => k.Media));
        }

        return new(leftOut, raw, events);
    }

    // Parameters tell nothing apart on the wire, and with the same schema there is nothing to tell.
    private static bool IsSame(MediaType kept, MediaType other) => kept.Schema == other.Schema && kept.ItemSchema == other.ItemSchema
        && MediaKinds.Essence(kept.Name).Equals(MediaKinds.Essence(other.Name), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Diagnostic> Once(IEnumerable<MediaType> found, Func<Place, string, int, Diagnostic> diagnostic) =>
        found.GroupBy(m => m.Name, StringComparer.OrdinalIgnoreCase)
            .Select(g => diagnostic(g.First().Place, g.Key, g.Select(m => m.Place).Distinct().Count() - 1));

    private static Diagnostic NoBody(Operation operation, Response response) => Catalogue.KeywordHasNoEffect(
        response.Contents[0].Place, response.Contents[0].Name,
        operation.Method == "HEAD" ? "the answer to HEAD has no body" : $"a response with status {response.Status} has no body");

    private sealed record Findings(List<MediaType> LeftOut, List<MediaType> Raw, List<MediaType> Events);
}
