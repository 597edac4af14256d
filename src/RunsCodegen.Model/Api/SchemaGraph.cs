using System.Collections.Immutable;

namespace RunsCodegen.Model.Api;

/// <summary>The schemas that a schema holds, whatever the keyword.</summary>
public static class SchemaGraph
{
    /// <summary>Every schema that is mentioned, as often as it is.</summary>
    public static IReadOnlyList<SchemaId> Held(Schema schema)
    {
        // Most schemas are what the others are made of.
        if (schema is { Reference: null, DynamicReference: null, Not: null, Conditional: null, Array: null, Object: null }
            && schema.AllOf.IsEmpty && schema.AnyOf.IsEmpty && schema.OneOf.IsEmpty)
        {
            return [];
        }

        var held = new List<SchemaId>(schema.AllOf.Length + schema.AnyOf.Length + schema.OneOf.Length + (schema.Object?.Properties.Length ?? 0) + 1);
        held.AddRange(schema.AllOf.AsSpan());
        held.AddRange(schema.AnyOf.AsSpan());
        held.AddRange(schema.OneOf.AsSpan());
        Add(held, schema.Reference, schema.Not, schema.Conditional?.If, schema.Conditional?.Then, schema.Conditional?.Else);
        if (schema.DynamicReference is { } dynamic)
        {
            held.Add(dynamic.Target);
            held.AddRange(dynamic.Outer.Select(o => o.Schema));
        }

        if (schema.Array is { } array)
        {
            Add(held, array.Items, array.Contains, array.UnevaluatedItems);
            held.AddRange(array.PrefixItems.AsSpan());
        }

        if (schema.Object is { } members)
        {
            Add(held, members.AdditionalProperties, members.PropertyNames, members.UnevaluatedProperties);
            AddAll(held, members.Properties);
            AddAll(held, members.PatternProperties);
            AddAll(held, members.DependentSchemas);
        }

        return held;
    }

    /// <summary>The same, and what a discriminator selects.</summary>
    public static IReadOnlyList<SchemaId> HeldOrSelected(Schema schema) => schema.Discriminator is { Mapping: { IsEmpty: false } mapping }
        ? [.. Held(schema), .. mapping.Select(m => m.Schema)]
        : Held(schema);

    private static void Add(List<SchemaId> held, params ReadOnlySpan<SchemaId?> some)
    {
        foreach (var one in some)
        {
            if (one is { } id)
            {
                held.Add(id);
            }
        }
    }

    private static void AddAll(List<SchemaId> held, ImmutableArray<Property> properties)
    {
        foreach (var property in properties)
        {
            held.Add(property.Schema);
        }
    }
}
