using System.Globalization;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Support;

/// <summary>Says which lists and maps have no type, since too many lie in them.</summary>
internal static class DeepCollections
{
    private static readonly string Reason = string.Create(
        CultureInfo.InvariantCulture, $"more than {NestedCollections.Deepest} lists and maps lie in each other, so any value is taken and checked as JSON");

    /// <summary>Reports each once, whatever views and forms it has.</summary>
    public static void Report(ShapeFinder shapes, DiagnosticBag diagnostics) => diagnostics.AddRange(shapes.TooDeep()
        .DistinctBy(s => s.Place)
        .Select(s => Catalogue.SchemaKeyword(s.Place, s.Array?.Items is null ? "additionalProperties" : "items", Reason)));
}
