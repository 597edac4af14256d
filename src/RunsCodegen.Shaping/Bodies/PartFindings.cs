using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Shaping.Support;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Bodies;

/// <summary>Says what of the parts of multipart bodies is not generated as the document has it.</summary>
internal static class PartFindings
{
    /// <summary>Reports for operations that are generated.</summary>
    public static void Report(IEnumerable<Operation> operations, ShapeFinder shapes, DiagnosticBag diagnostics)
    {
        var files = new FileParts(shapes);
        diagnostics.AddRange(operations.Select(o => o.Body).OfType<Body>()
            .SelectMany(b => Representations.OfRequest(b, shapes).Kept)
            .Where(r => r.Kind == MediaKind.Multipart)
            .SelectMany(r => Parts(r.Media, files, shapes))
            .Distinct());
    }

    private static IEnumerable<Diagnostic> Parts(MediaType media, FileParts files, ShapeFinder shapes)
    {
        if (files.Of(media) == PartsKind.List)
        {
            return files.IsExact(media) ? [] : [Catalogue.PartsAsTheyAre(media.Place, media.Name)];
        }

        var members = media.Schema is { } schema && shapes.Of(schema).Shape is Shape.Record record ? record.Members : [];
        return media.Encodings
            .Where(e => !e.Headers.IsEmpty && !members.Any(m => m.Name == e.Property && files.IsFileOrFiles(m, media)))
            .Select(e => Catalogue.PartHeaders(e.Place, e.Property));
    }
}
