using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Shaping.Support;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Bodies;

/// <summary>Says what of the request bodies is not generated: a format once for the whole document.</summary>
internal static class BodyWarnings
{
    /// <summary>Reports for the operations that are generated.</summary>
    public static void Report(IEnumerable<Operation> operations, ShapeFinder shapes, DiagnosticBag diagnostics)
    {
        var bodies = operations.Select(o => o.Body).OfType<Body>().Select(b => Representations.OfRequest(b, shapes)).ToArray();
        foreach (var format in bodies.SelectMany(b => b.LeftOut).GroupBy(m => m.Name, StringComparer.OrdinalIgnoreCase))
        {
            diagnostics.Add(Catalogue.FormatLeftOut(format.First().Place, format.Key, format.Count()));
        }

        var opaque = bodies.SelectMany(b => b.Kept).Where(r => r.Kind is MediaKind.Opaque or MediaKind.EventStream);
        foreach (var format in opaque.GroupBy(r => r.Media.Name, StringComparer.OrdinalIgnoreCase))
        {
            diagnostics.Add(Catalogue.FormatAsBytes(format.First().Media.Place, format.Key, format.Count()));
        }

        var files = new FileParts(shapes);
        diagnostics.AddRange(bodies.SelectMany(b => b.Kept).Where(r => r.Kind == MediaKind.Multipart).SelectMany(r => Parts(r.Media, files, shapes)).Distinct());
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
