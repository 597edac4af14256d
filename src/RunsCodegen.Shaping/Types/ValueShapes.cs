using System.Collections.Immutable;

namespace RunsCodegen.Shaping.Types;

/// <summary>What several shapes of plain values amount to together. What they say beyond that is checked as JSON.</summary>
internal static class ValueShapes
{
    /// <summary>The one type that holds the values of every branch as they are; null when there is none.</summary>
    public static Shape? OneOf(IReadOnlyList<Shape> branches)
    {
        if (branches.Count > 0 && branches.All(b => b is Shape.Enum || IsText(b)))
        {
            // anyOf: [{ type: string }, { enum: [a, b] }] names some values; an empty one beside any text names none.
            var values = branches.OfType<Shape.Enum>().SelectMany(e => e.Values).Distinct(StringComparer.Ordinal).ToImmutableArray();
            var isOpen = branches.Any(b => IsText(b) || b is Shape.Enum { IsOpen: true });
            return values.IsEmpty || (isOpen && values is [""]) ? new Shape.Primitive(PrimitiveType.String) : new Shape.Enum(values, isOpen);
        }

        return branches is [Shape.Primitive { Type: var type }, ..] && branches.All(b => b is Shape.Primitive p && p.Type == type) ? branches[0] : null;
    }

    /// <summary>The narrowest of the types that values must all be of; null when they are of different kinds.</summary>
    public static Shape? AllOf(IReadOnlyList<Shape> parts)
    {
        if (parts.OfType<Shape.Enum>().FirstOrDefault() is { } first && parts.All(p => p is Shape.Enum or Shape.Primitive { Type.Kind: "String" }))
        {
            var others = parts.OfType<Shape.Enum>().ToArray();
            var values = first.Values.Where(v => others.All(o => o.IsOpen || o.Values.Contains(v, StringComparer.Ordinal))).ToImmutableArray();
            return values.IsEmpty ? null : new Shape.Enum(values, others.All(o => o.IsOpen));
        }

        if (parts.All(p => p is Shape.Primitive))
        {
            var types = parts.Cast<Shape.Primitive>().ToArray();
            return types.Select(t => t.Type.Kind).Distinct(StringComparer.Ordinal).Count() == 1 ? types.MinBy(Width) : null;
        }

        return parts.All(p => p is Shape.List) ? parts.FirstOrDefault(p => p is Shape.List { Items: not null }) ?? (parts.Count > 0 ? parts[0] : null)
            : parts.Count > 0 && parts.All(p => p is Shape.Map) ? parts[0]
            : null;
    }

    private static bool IsText(Shape shape) => shape is Shape.Primitive { Type: var type } && type == PrimitiveType.String;

    private static int Width(Shape.Primitive shape) =>
        shape.Type == PrimitiveType.String || shape.Type == PrimitiveType.Double ? 2 : shape.Type == PrimitiveType.Int64 ? 1 : 0;
}
