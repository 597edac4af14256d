using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Contracts;

/// <summary>The kinds of JSON values that the branches of a union may be.</summary>
internal sealed class BranchKinds(ShapeFinder shapes)
{
    private readonly MemberChooser _members = new(shapes);
    private readonly DiscriminatorValues _values = new(shapes);

    /// <summary>Every kind but null, in the order in which branches are told apart.</summary>
    public static IReadOnlyList<string> All { get; } = ["String", "Number", "Boolean", "Array", "Object"];

    /// <summary>
    /// Whether no value can be of two branches: they differ in kind, or in the values of a member that all require.
    /// Then a value is valid when it is valid in its own branch.
    /// </summary>
    public bool AreExclusive(Shape.Union union) => All.All(kind =>
        union.Branches.Where(b => Of(b).Contains(kind, StringComparer.Ordinal)).ToArray() is var same
        && (same.Length < 2 || (kind == "Object" && _members.AreExclusive([.. same]))));

    /// <summary>Whether a discriminator says of which branch a value is. One that leaves several open only matters where just one may fit.</summary>
    public bool AreTold(Schema schema, Shape.Union union) => schema.Discriminator is not null
        && (schema.OneOf.IsEmpty || !_values.LeavesOpen(schema, [.. union.Branches.Where(b => Of(b).Contains("Object", StringComparer.Ordinal))]));

    /// <summary>Whether the types beside branches leave out none of them.</summary>
    public bool AreOf(JsonTypes types, Shape.Union union) =>
        types.HasFlag(JsonTypes.Any) || union.Branches.SelectMany(Of).All(k => OfTypes(types).Contains(k, StringComparer.Ordinal));

    /// <summary>The kinds of one branch.</summary>
    public IReadOnlyList<string> Of(SchemaId id)
    {
        var resolved = shapes.Of(id);
        return resolved.Shape switch
        {
            Shape.Primitive { Type.Kind: var kind } => [kind],
            Shape.Enum => ["String"],
            Shape.List => ["Array"],
            Shape.Map or Shape.Record => ["Object"],
            Shape.Union { Branches: var branches } => [.. branches.SelectMany(Of).Distinct(StringComparer.Ordinal)],
            Shape.Any when !shapes.Declared(resolved.Owner).IsEmpty => ["Object"],
            _ => OfTypes(shapes.Schema(resolved.Owner).Types),
        };
    }

    private static IReadOnlyList<string> OfTypes(JsonTypes types)
    {
        var kinds = new List<string>();
        if (types.HasFlag(JsonTypes.String))
        {
            kinds.Add("String");
        }

        if ((types & (JsonTypes.Integer | JsonTypes.Number)) != JsonTypes.None)
        {
            kinds.Add("Number");
        }

        kinds.AddRange(new[] { JsonTypes.Boolean, JsonTypes.Array, JsonTypes.Object }.Where(t => types.HasFlag(t)).Select(t => t.ToString()));
        return types.HasFlag(JsonTypes.Any) || kinds.Count == 0 ? All : kinds;
    }
}
