using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Copies;

/// <summary>Whether two schemas say the same, wherever they stand.</summary>
internal sealed class SameContent : IEqualityComparer<Schema>
{
    private readonly Func<SchemaId, SchemaId> _held;

    // Made once: schemas are compared by the ten thousand.
    private readonly Func<SchemaId, SchemaId, bool> _sameSchema;
    private readonly Func<Property, Property, bool> _sameProperty;

    /// <param name="held">What stands for a schema that they hold.</param>
    public SameContent(Func<SchemaId, SchemaId> held)
    {
        _held = held;
        _sameSchema = (x, y) => x == y || held(x) == held(y);
        _sameProperty = (x, y) => x.Name == y.Name && Same(x.Schema, y.Schema);
    }

    public bool Equals(Schema? x, Schema? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && SameValues(x, y) && Same(x.Annotations, y.Annotations) && SameParts(x, y));

    public int GetHashCode(Schema schema)
    {
        var hash = default(HashCode);
        hash.Add((int)schema.Types);
        hash.Add(schema.Format, StringComparer.Ordinal);
        hash.Add(schema.Annotations.Title, StringComparer.Ordinal);
        hash.Add(schema.Annotations.Description, StringComparer.Ordinal);
        AddValues(ref hash, schema.Enum ?? []);
        AddValues(ref hash, schema.Annotations.Examples);
        foreach (var id in SchemaGraph.Held(schema))
        {
            hash.Add(_held(id).Index);
        }

        return hash.ToHashCode();
    }

    private static void AddValues(ref HashCode hash, ImmutableArray<JsonElement> values)
    {
        foreach (var value in values)
        {
            hash.AddBytes(JsonMarshal.GetRawUtf8Value(value));
        }
    }

    private static bool SameValues(Schema x, Schema y) =>
        x.Types == y.Types && x.Never == y.Never && x.Format == y.Format && x.Resource == y.Resource
        && Same(x.Enum, y.Enum) && Same(x.Const, y.Const) && x.String == y.String && x.Number == y.Number
        && x.UnknownKeywords.SequenceEqual(y.UnknownKeywords);

    private bool SameParts(Schema x, Schema y) =>
        Same(x.Reference, y.Reference) && x.DynamicReference is null && y.DynamicReference is null
        && Same(x.AllOf, y.AllOf) && Same(x.AnyOf, y.AnyOf) && Same(x.OneOf, y.OneOf) && Same(x.Not, y.Not)
        && Same(x.Conditional?.If, y.Conditional?.If) && Same(x.Conditional?.Then, y.Conditional?.Then) && Same(x.Conditional?.Else, y.Conditional?.Else)
        && x.Discriminator?.Property == y.Discriminator?.Property
        && (x.Discriminator?.Mapping ?? []).SequenceEqual(y.Discriminator?.Mapping ?? [])
        && Same(x.Array, y.Array) && Same(x.Object, y.Object);

    private bool Same(ArrayRules? x, ArrayRules? y) => x is null || y is null
        ? x is null && y is null
        : Same(x.Items, y.Items) && Same(x.PrefixItems, y.PrefixItems) && Same(x.Contains, y.Contains) && Same(x.UnevaluatedItems, y.UnevaluatedItems)
            && x.MinContains == y.MinContains && x.MaxContains == y.MaxContains && x.MinItems == y.MinItems && x.MaxItems == y.MaxItems
            && x.UniqueItems == y.UniqueItems;

    private bool Same(ObjectRules? x, ObjectRules? y) => x is null || y is null
        ? x is null && y is null
        : Same(x.Properties, y.Properties) && x.Required.SequenceEqual(y.Required) && x.Ignored.SequenceEqual(y.Ignored)
            && Same(x.AdditionalProperties, y.AdditionalProperties) && Same(x.PatternProperties, y.PatternProperties)
            && Same(x.PropertyNames, y.PropertyNames) && Same(x.UnevaluatedProperties, y.UnevaluatedProperties)
            && x.MinProperties == y.MinProperties && x.MaxProperties == y.MaxProperties && Same(x.DependentSchemas, y.DependentSchemas)
            && x.DependentRequired.IsEmpty && y.DependentRequired.IsEmpty;

    private static bool Same(Annotations x, Annotations y) =>
        x.Title == y.Title && x.Description == y.Description && Same(x.Default, y.Default)
        && x.Deprecated == y.Deprecated && x.ReadOnly == y.ReadOnly && x.WriteOnly == y.WriteOnly && Same(x.Examples, y.Examples)
        && x.EnumNames.SequenceEqual(y.EnumNames) && x.EnumDescriptions.SequenceEqual(y.EnumDescriptions);

    private bool Same(SchemaId? x, SchemaId? y) => x is { } left && y is { } right ? _sameSchema(left, right) : x is null && y is null;

    private bool Same(ImmutableArray<SchemaId> x, ImmutableArray<SchemaId> y) => Each(x, y, _sameSchema);

    private bool Same(ImmutableArray<Property> x, ImmutableArray<Property> y) => Each(x, y, _sameProperty);

    private static bool Same(ImmutableArray<JsonElement>? x, ImmutableArray<JsonElement>? y) => x is { } xs && y is { } ys ? Same(xs, ys) : x is null && y is null;

    private static bool Same(ImmutableArray<JsonElement> x, ImmutableArray<JsonElement> y) => Each(x, y, static (left, right) => Same(left, right));

    private static bool Same(JsonElement? x, JsonElement? y) => x is { } left && y is { } right ? JsonMarshal.GetRawUtf8Value(left).SequenceEqual(JsonMarshal.GetRawUtf8Value(right)) : x is null && y is null;

    private static bool Each<T>(ImmutableArray<T> x, ImmutableArray<T> y, Func<T, T, bool> same)
    {
        var i = 0;
        while (x.Length == y.Length && i < x.Length && same(x[i], y[i]))
        {
            i++;
        }

        return i == x.Length && i == y.Length;
    }
}
