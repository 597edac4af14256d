using System.Collections.Immutable;
using System.Text.Json;
using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Copies;

/// <summary>Whether two schemas say the same, wherever they stand.</summary>
/// <param name="held">What stands for a schema that they hold.</param>
internal sealed class SameContent(Func<SchemaId, SchemaId> held) : IEqualityComparer<Schema>
{
    public bool Equals(Schema? x, Schema? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && SameValues(x, y) && SameParts(x, y) && Same(x.Annotations, y.Annotations));

    public int GetHashCode(Schema schema)
    {
        var hash = default(HashCode);
        hash.Add(schema.Types);
        hash.Add(schema.Format, StringComparer.Ordinal);
        hash.Add(schema.Reference);
        hash.Add(schema.Annotations.Title, StringComparer.Ordinal);
        hash.Add(schema.Annotations.Description, StringComparer.Ordinal);
        foreach (var value in schema.Enum ?? [])
        {
            hash.Add(value.GetRawText(), StringComparer.Ordinal);
        }

        foreach (var property in schema.Object?.Properties ?? [])
        {
            hash.Add(property.Name, StringComparer.Ordinal);
            hash.Add(held(property.Schema));
        }

        return hash.ToHashCode();
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

    private bool Same(SchemaId? x, SchemaId? y) => x is null || y is null ? x is null && y is null : x == y || held(x) == held(y);

    private bool Same(ImmutableArray<SchemaId> x, ImmutableArray<SchemaId> y) => x.Length == y.Length && x.Zip(y).All(p => Same(p.First, p.Second));

    private bool Same(ImmutableArray<Property> x, ImmutableArray<Property> y) =>
        x.Length == y.Length && x.Zip(y).All(p => p.First.Name == p.Second.Name && Same(p.First.Schema, p.Second.Schema));

    private static bool Same(ImmutableArray<JsonElement>? x, ImmutableArray<JsonElement>? y) => x is null || y is null
        ? x is null && y is null
        : x.Value.Length == y.Value.Length && x.Value.Zip(y.Value).All(p => Same(p.First, p.Second));

    private static bool Same(JsonElement? x, JsonElement? y) => x is null || y is null
        ? x is null && y is null
        : x.Value.GetRawText() == y.Value.GetRawText();
}
