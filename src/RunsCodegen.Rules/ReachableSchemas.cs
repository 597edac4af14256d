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
                if (!schema.AllOf.IsEmpty && !reached.Contains(schema.Id) && schema.AllOf.Any(a => reached.Contains(a) && document.Schemas[a].Discriminator is not null))
                {
                    AddAll(document, reached, [schema.Id]);
                    found = true;
                }
            }
        }
    }

    private static void AddAll(ApiDocument document, HashSet<SchemaId> reached, IEnumerable<SchemaId> first)
    {
        var open = new Stack<SchemaId>(first);
        while (open.TryPop(out var id))
        {
            if (reached.Add(id))
            {
                PushParts(document.Schemas[id], open);
            }
        }
    }

    private static void PushParts(Schema schema, Stack<SchemaId> open)
    {
        foreach (var part in SchemaGraph.HeldOrSelected(schema))
        {
            open.Push(part);
        }

        if (schema.String?.ContentSchema is { } content)
        {
            open.Push(content);
        }
    }

    private static IEnumerable<SchemaId> OfOperation(Operation operation) =>
        OperationSchemas.Asked(operation).Concat(OperationSchemas.Answered(operation))
            .Concat(operation.Callbacks.SelectMany(c => c.Operations).SelectMany(OfOperation));
}
