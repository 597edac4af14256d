using RunsCodegen.Model.Api;

namespace RunsCodegen.Rules;

/// <summary>The schemas that operations use, and those that these are made of.</summary>
internal static class ReachableSchemas
{
    public static HashSet<SchemaId> Of(ApiDocument document)
    {
        var reached = new HashSet<SchemaId>();
        AddAll(document, reached, document.Operations.Concat(document.Webhooks).SelectMany(OfOperation));

        // A union's base names its branches the other way round: 'allOf' of a schema with a discriminator belongs to it.
        AddBranches(document, reached);
        return reached;
    }

    private static void AddBranches(ApiDocument document, HashSet<SchemaId> reached)
    {
        for (var found = true; found;)
        {
            found = false;
            foreach (var schema in document.Schemas.All)
            {
                if (!reached.Contains(schema.Id) && schema.AllOf.Any(a => reached.Contains(a) && document.Schemas[a].Discriminator is not null))
                {
                    AddAll(document, reached, [schema.Id]);
                    found = true;
                }
            }
        }
    }

    private static void AddAll(ApiDocument document, HashSet<SchemaId> reached, IEnumerable<SchemaId> first)
    {
        var open = new Queue<SchemaId>(first);
        while (open.TryDequeue(out var id))
        {
            if (reached.Add(id))
            {
                foreach (var part in OfSchema(document.Schemas[id]))
                {
                    open.Enqueue(part);
                }
            }
        }
    }

    private static IEnumerable<SchemaId> OfOperation(Operation operation) =>
    [
        .. operation.Parameters.Select(p => p.Schema),
        .. operation.Body?.Contents.SelectMany(OfContent) ?? [],
        .. operation.Responses.SelectMany(r => r.Contents).SelectMany(OfContent),
        .. operation.Responses.SelectMany(r => r.Headers).Select(h => h.Schema),
        .. operation.Callbacks.SelectMany(c => c.Operations).SelectMany(OfOperation),
    ];

    private static IEnumerable<SchemaId> OfContent(MediaType content) =>
    [
        .. Given(content.Schema, content.ItemSchema),
        .. content.Encodings.SelectMany(e => e.Headers).Select(h => h.Schema),
    ];

    private static IEnumerable<SchemaId> OfSchema(Schema schema) =>
    [
        .. Given(schema.Reference, schema.Not, schema.Conditional?.If, schema.Conditional?.Then, schema.Conditional?.Else, schema.String?.ContentSchema),
        .. schema.AllOf,
        .. schema.AnyOf,
        .. schema.OneOf,
        .. schema.Discriminator?.Mapping.Select(m => m.Schema) ?? [],
        .. schema.Array is null ? [] : OfArray(schema.Array),
        .. schema.Object is null ? [] : OfObject(schema.Object),
    ];

    private static IEnumerable<SchemaId> OfArray(ArrayRules rules) =>
        [.. Given(rules.Items, rules.Contains, rules.UnevaluatedItems), .. rules.PrefixItems];

    private static IEnumerable<SchemaId> OfObject(ObjectRules rules) =>
    [
        .. rules.Properties.Concat(rules.PatternProperties).Concat(rules.DependentSchemas).Select(p => p.Schema),
        .. Given(rules.AdditionalProperties, rules.PropertyNames, rules.UnevaluatedProperties),
    ];

    private static IEnumerable<SchemaId> Given(params SchemaId?[] ids) => ids.OfType<SchemaId>();
}
