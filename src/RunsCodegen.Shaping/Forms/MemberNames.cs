using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Forms;

/// <summary>The members that a schema names, itself or by what it is put together from.</summary>
internal static class MemberNames
{
    /// <summary>The names, through references, <c>allOf</c>, <c>anyOf</c> and <c>oneOf</c>.</summary>
    public static HashSet<string> Of(Func<SchemaId, Schema> find, IEnumerable<SchemaId> ids)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<SchemaId>();
        var open = new Stack<SchemaId>(ids);
        while (open.TryPop(out var id))
        {
            if (!seen.Add(id))
            {
                continue;
            }

            var schema = find(id);
            names.UnionWith(schema.Object?.Properties.Select(p => p.Name) ?? []);
            foreach (var next in (SchemaId[])[.. schema.AllOf, .. schema.AnyOf, .. schema.OneOf, .. schema.Reference is { } target ? [target] : Array.Empty<SchemaId>()])
            {
                open.Push(next);
            }
        }

        return names;
    }

    /// <summary>Whether values of a schema can be objects, and nothing else is meant.</summary>
    public static bool IsObject(Func<SchemaId, Schema> find, SchemaId id) => IsObject(find, id, []);

    private static bool IsObject(Func<SchemaId, Schema> find, SchemaId id, HashSet<SchemaId> seen)
    {
        var schema = find(id);
        if (!seen.Add(id))
        {
            return true;
        }

        return (schema.Types & ~JsonTypes.Null & ~JsonTypes.Any & ~JsonTypes.Object) == JsonTypes.None
            && schema is { Never: false, Enum: null, Const: null, Array: null, String: null, Number: null }
            && (schema.Reference is not { } target || IsObject(find, target, seen))
            && schema.AllOf.Concat(schema.AnyOf).Concat(schema.OneOf).All(p => IsObject(find, p, seen));
    }
}
