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
        foreach (var property in Parts(tools.Shapes, record).SelectMany(p => p.Object?.Properties ?? []))
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

    private static IEnumerable<Schema> Parts(ShapeFinder shapes, SchemaId record)
    {
        var seen = new HashSet<SchemaId>();
        var open = new Stack<SchemaId>([record]);
        while (open.TryPop(out var id))
        {
            if (seen.Add(id))
            {
                var part = shapes.Schema(id);
                yield return part;
                foreach (var next in part.Reference is { } target ? part.AllOf.Add(target) : part.AllOf)
                {
                    open.Push(next);
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
