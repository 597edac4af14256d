using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.JsonChecks;

namespace RunsCodegen.Shaping.Views;

/// <summary>Which schemas travel to the server, and which come from it.</summary>
internal sealed class SchemaUses
{
    private readonly SchemaTable _schemas;
    private readonly ILookup<SchemaId, SchemaId> _derived;

    public SchemaUses(ApiDocument document)
    {
        _schemas = document.Schemas;

        // A base with a discriminator stands for whatever is made of it by 'allOf'.
        _derived = _schemas.All
            .SelectMany(s => s.AllOf.Where(a => _schemas[a].Discriminator is not null).Select(a => (Base: a, s.Id)))
            .ToLookup(p => p.Base, p => p.Id);

        // A webhook or a callback is a request that the server makes.
        var back = document.Webhooks.Concat(document.Operations.SelectMany(o => o.Callbacks).SelectMany(c => c.Operations)).ToArray();
        Sent = Reach(document.Operations.SelectMany(OperationSchemas.Asked).Concat(back.SelectMany(OperationSchemas.Answered)));
        Received = Reach(document.Operations.SelectMany(OperationSchemas.Answered).Concat(back.SelectMany(OperationSchemas.Asked)));
    }

    /// <summary>What a client sends.</summary>
    public IReadOnlySet<SchemaId> Sent { get; }

    /// <summary>What a client receives.</summary>
    public IReadOnlySet<SchemaId> Received { get; }

    /// <summary>Everything a schema names or stands for.</summary>
    public IEnumerable<SchemaId> Held(SchemaId id) =>
        SchemaGraph.Held(_schemas[id])
            .Concat(_schemas[id].Discriminator?.Mapping.Select(m => m.Schema) ?? [])
            .Concat(_derived[id]);

    private HashSet<SchemaId> Reach(IEnumerable<SchemaId> first)
    {
        var reached = new HashSet<SchemaId>();
        var open = new Stack<SchemaId>(first);
        while (open.TryPop(out var id))
        {
            if (reached.Add(id))
            {
                foreach (var held in Held(id))
                {
                    open.Push(held);
                }
            }
        }

        return reached;
    }
}
