using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Contracts;

/// <summary>Members that the parts of an <c>allOf</c> give types which no value is of.</summary>
internal static class Contradictions
{
    /// <summary>Reports each such member of a record once, with both places.</summary>
    public static void Report(SchemaId record, ShapingTools tools)
    {
        var first = new Dictionary<string, (string Kind, Place Place)>(StringComparer.Ordinal);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in tools.Shapes.Parts.Of(tools.Shapes.Schema(record)))
        {
            foreach (var property in part.Object?.Properties ?? [])
            {
                if (Kind(tools.Shapes.Of(property.Schema).Shape) is not { } kind)
                {
                    continue;
                }

                var place = tools.Shapes.Schema(property.Schema).Place;
                if (!first.TryAdd(property.Name, (kind, place)) && first[property.Name].Kind != kind && reported.Add(property.Name))
                {
                    tools.Diagnostics.Add(Catalogue.PartsContradict(tools.Shapes.Schema(record).Place, property.Name, first[property.Name].Place, place));
                }
            }
        }
    }

    private static string? Kind(Shape shape) => shape switch
    {
        Shape.Primitive { Type.Kind: var kind } => kind,
        Shape.Enum => "String",
        Shape.List => "Array",
        Shape.Map or Shape.Record => "Object",
        _ => null,
    };
}
