using System.Collections.Immutable;
using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Views;

/// <summary>A schema with other schemas in the places of those it names.</summary>
internal static class SchemaReferences
{
    public static Schema Replace(Schema schema, Func<SchemaId, SchemaId> replace)
    {
        SchemaId? One(SchemaId? id) => id is { } given ? replace(given) : null;
        ImmutableArray<SchemaId> Many(ImmutableArray<SchemaId> ids) => [.. ids.Select(replace)];

        return schema with
        {
            Reference = One(schema.Reference),
            DynamicReference = schema.DynamicReference is { } dynamic
                ? new(replace(dynamic.Target), [.. dynamic.Outer.Select(o => o with { Schema = replace(o.Schema) })])
                : null,
            AllOf = Many(schema.AllOf),
            AnyOf = Many(schema.AnyOf),
            OneOf = Many(schema.OneOf),
            Not = One(schema.Not),
            Conditional = schema.Conditional is { } c ? new(replace(c.If), One(c.Then), One(c.Else)) : null,
            Discriminator = schema.Discriminator is { } d
                ? d with { Mapping = [.. d.Mapping.Select(m => m with { Schema = replace(m.Schema) })] }
                : null,
            Array = schema.Array is { } array ? array with
            {
                Items = One(array.Items),
                PrefixItems = Many(array.PrefixItems),
                Contains = One(array.Contains),
                UnevaluatedItems = One(array.UnevaluatedItems),
            } : null,
            Object = schema.Object is { } members ? Replace(members, replace) : null,
        };
    }

    private static ObjectRules Replace(ObjectRules rules, Func<SchemaId, SchemaId> replace)
    {
        SchemaId? One(SchemaId? id) => id is { } given ? replace(given) : null;
        ImmutableArray<Property> Named(ImmutableArray<Property> properties) => [.. properties.Select(p => p with { Schema = replace(p.Schema) })];

        return rules with
        {
            Properties = Named(rules.Properties),
            PatternProperties = Named(rules.PatternProperties),
            DependentSchemas = Named(rules.DependentSchemas),
            AdditionalProperties = One(rules.AdditionalProperties),
            PropertyNames = One(rules.PropertyNames),
            UnevaluatedProperties = One(rules.UnevaluatedProperties),
        };
    }
}
