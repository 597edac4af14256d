using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Forms;

/// <summary>The members that a schema names, itself or by what it is put together from.</summary>
internal static class MemberNames
{
    /// <summary>The names, through references, <c>allOf</c>, <c>anyOf</c> and <c>oneOf</c>.</summary>
    public static HashSet<string> Of(Func<SchemaId, Schema> find, IEnumerable<SchemaId> ids)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var schema in Reached(find, ids))
        {
            names.UnionWith(schema.Object?.Properties.Select(p => p.Name) ?? []);
        }

        return names;
    }

    /// <summary>Whether values of a schema can be objects, and nothing else is meant.</summary>
    public static bool IsObject(Func<SchemaId, Schema> find, SchemaId id) => Reached(find, [id]).All(MayBeObject);

    /// <summary>The same of what a schema says itself.</summary>
    public static bool MayBeObject(Schema schema) =>
        (schema.Types & ~JsonTypes.Null & ~JsonTypes.Any & ~JsonTypes.Object) == JsonTypes.None
        && schema is { Never: false, Enum: null, Const: null, Array: null, String: null, Number: null };

    /// <summary>What speaks of the same value as a schema: parts, branches, and what is referred to.</summary>
    public static IReadOnlyList<SchemaId> InPlace(Schema schema) =>
        schema is { AllOf.IsEmpty: true, AnyOf.IsEmpty: true, OneOf.IsEmpty: true, Reference: null } ? []
        : schema.Reference is { } target ? [.. schema.AllOf, .. schema.AnyOf, .. schema.OneOf, target]
        : [.. schema.AllOf, .. schema.AnyOf, .. schema.OneOf];

    private static IEnumerable<Schema> Reached(Func<SchemaId, Schema> find, IEnumerable<SchemaId> ids) =>
        Reach.From(ids, id => InPlace(find(id))).Select(find);
}
