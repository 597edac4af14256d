using RunsCodegen.Model.Api;

namespace RunsCodegen.Rules;

/// <summary>The schemas a schema names directly.</summary>
internal static class SchemaParts
{
    /// <summary>All of them, whatever the keyword.</summary>
    public static IEnumerable<SchemaId> Of(Schema schema)
    {
        SchemaId?[] single =
        [
            schema.Reference, schema.Not, schema.Conditional?.If, schema.Conditional?.Then, schema.Conditional?.Else,
            schema.Array?.Items, schema.Array?.Contains, schema.Array?.UnevaluatedItems,
            schema.Object?.AdditionalProperties, schema.Object?.PropertyNames, schema.Object?.UnevaluatedProperties,
        ];
        return single.OfType<SchemaId>()
            .Concat(schema.AllOf).Concat(schema.AnyOf).Concat(schema.OneOf)
            .Concat(schema.Array?.PrefixItems ?? [])
            .Concat(Properties(schema.Object).Select(p => p.Schema))
            .Concat(schema.Discriminator?.Mapping.Select(m => m.Schema) ?? []);
    }

    private static IEnumerable<Property> Properties(ObjectRules? rules) =>
        rules is null ? [] : rules.Properties.Concat(rules.PatternProperties).Concat(rules.DependentSchemas);
}
