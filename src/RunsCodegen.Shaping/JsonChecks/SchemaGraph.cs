using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.JsonChecks;

/// <summary>The schemas that a schema holds, whatever the keyword.</summary>
internal static class SchemaGraph
{
    /// <summary>Every schema that is mentioned, as often as it is.</summary>
    public static IEnumerable<SchemaId> Held(Schema schema)
    {
        var held = new List<SchemaId?>();
        held.AddRange([schema.Reference, schema.Not, schema.Conditional?.If, schema.Conditional?.Then, schema.Conditional?.Else]);
        held.AddRange([.. schema.AllOf.Cast<SchemaId?>(), .. schema.AnyOf.Cast<SchemaId?>(), .. schema.OneOf.Cast<SchemaId?>()]);
        if (schema.DynamicReference is { } dynamic)
        {
            held.Add(dynamic.Target);
            held.AddRange(dynamic.Outer.Select(o => (SchemaId?)o.Schema));
        }

        if (schema.Array is { } array)
        {
            held.AddRange([array.Items, array.Contains, array.UnevaluatedItems, .. array.PrefixItems.Cast<SchemaId?>()]);
        }

        if (schema.Object is { } members)
        {
            held.AddRange([members.AdditionalProperties, members.PropertyNames, members.UnevaluatedProperties]);
            held.AddRange(members.Properties.Concat(members.PatternProperties).Concat(members.DependentSchemas).Select(p => (SchemaId?)p.Schema));
        }

        return held.OfType<SchemaId>();
    }
}
