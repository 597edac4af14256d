using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Contracts;

/// <summary>Times of day, whose offset has no place in C#.</summary>
internal static class TimeFindings
{
    /// <summary>Reports each schema of one once, however many views it has.</summary>
    public static void Report(ShapeFinder shapes, DiagnosticBag diagnostics)
    {
        var times = shapes.All.Where(s => shapes.Of(s.Id) is { Shape: Shape.Primitive { Type: var type }, Owner: var owner } && type == PrimitiveType.Time && owner == s.Id);
        foreach (var place in times.Select(t => t.Place).Distinct())
        {
            diagnostics.Add(Catalogue.TimeWithoutOffset(place));
        }
    }
}
