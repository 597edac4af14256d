using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Views;

/// <summary>Which schemas travel to the server, and which come from it.</summary>
internal sealed class SchemaUses
{
    private readonly IReadOnlyList<SchemaId>[] _held;
    private readonly SchemaLinks _holders;

    public SchemaUses(ApiDocument document)
    {
        _held = Held(document.Schemas);
        _holders = Reach.Back(document.Schemas.All.Select(s => s.Id), id => _held[id.Index]);

        // A webhook or a callback is a request that the server makes.
        var back = document.Webhooks.Concat(document.Operations.SelectMany(o => o.Callbacks).SelectMany(c => c.Operations)).ToArray();
        Sent = Reach.From(document.Operations.SelectMany(OperationSchemas.Asked).Concat(back.SelectMany(OperationSchemas.Answered)), id => _held[id.Index]);
        Received = Reach.From(document.Operations.SelectMany(OperationSchemas.Answered).Concat(back.SelectMany(OperationSchemas.Asked)), id => _held[id.Index]);
    }

    /// <summary>What a client sends.</summary>
    public IReadOnlySet<SchemaId> Sent { get; }

    /// <summary>What a client receives.</summary>
    public IReadOnlySet<SchemaId> Received { get; }

    /// <summary>Some schemas, and whatever holds one of them, however deep.</summary>
    public HashSet<SchemaId> HoldersOf(IEnumerable<SchemaId> some) => Reach.From(some, id => _holders[id]);

    // Everything a schema names or stands for.
    private static IReadOnlyList<SchemaId>[] Held(SchemaTable schemas)
    {
        // A base with a discriminator stands for whatever is made of it by 'allOf'.
        var heirs = new SchemaLinks();
        foreach (var schema in schemas.All)
        {
            foreach (var part in schema.AllOf)
            {
                if (schemas[part].Discriminator is not null)
                {
                    heirs.Add(part, schema.Id);
                }
            }
        }

        return [.. schemas.All.Select(s => heirs[s.Id] is { Count: > 0 } its ? [.. SchemaGraph.HeldOrSelected(s), .. its] : SchemaGraph.HeldOrSelected(s))];
    }
}
