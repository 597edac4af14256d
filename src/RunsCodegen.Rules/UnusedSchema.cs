using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Rules;

internal sealed class UnusedSchema : IRule
{
    public IEnumerable<Diagnostic> Check(ApiDocument document)
    {
        // A document of schemas alone is a library: all of them are there to be used.
        if (document.Operations.IsEmpty && document.Webhooks.IsEmpty)
        {
            return [];
        }

        var used = Reached(document);
        return document.Schemas.All
            .Where(s => s.ComponentName is not null && !used.Contains(s.Id))
            .Select(s => Catalogue.UnusedSchema(s.Place, s.ComponentName!));
    }

    private static HashSet<SchemaId> Reached(ApiDocument document)
    {
        var reached = new HashSet<SchemaId>();
        var pending = new Stack<SchemaId>(document.Operations.Concat(document.Webhooks).SelectMany(Roots));
        while (pending.TryPop(out var next))
        {
            if (reached.Add(next))
            {
                foreach (var part in SchemaParts.Of(document.Schemas[next]))
                {
                    pending.Push(part);
                }
            }
        }

        return reached;
    }

    private static IEnumerable<SchemaId> Roots(Operation operation)
    {
        var contents = operation.Responses.SelectMany(r => r.Contents).Concat(operation.Body?.Contents ?? []);
        return operation.Parameters.Select(p => p.Schema)
            .Concat(contents.SelectMany(c => new[] { c.Schema, c.ItemSchema }).OfType<SchemaId>())
            .Concat(operation.Responses.SelectMany(r => r.Headers).Select(h => h.Schema))
            .Concat(operation.Callbacks.SelectMany(c => c.Operations).SelectMany(Roots));
    }
}
