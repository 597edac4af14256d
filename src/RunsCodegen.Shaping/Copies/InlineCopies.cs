using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Types;
using RunsCodegen.Shaping.Views;

namespace RunsCodegen.Shaping.Copies;

/// <summary>
/// What is written in place several times, word for word and for properties of one name, becomes one schema: many
/// documents are made by tools that write out whatever their authors share. A component with that name and those
/// words is what was written out.
/// </summary>
internal static class InlineCopies
{
    /// <summary>The document with one schema where copies were.</summary>
    public static ApiDocument Join(ApiDocument document)
    {
        var originals = Originals(document.Schemas);
        if (originals.Count == 0)
        {
            return document;
        }

        Func<SchemaId, bool> isCopy = originals.ContainsKey;
        Func<SchemaId, SchemaId> original = id => originals.GetValueOrDefault(id, id);
        var joined = new SchemaTable([.. document.Schemas.All.Select(s => SchemaGraph.HeldOrSelected(s).Any(isCopy) ? SchemaReferences.Replace(s, original) : s)]);
        var inUse = Reach.From(Roots(document), id => SchemaGraph.HeldOrSelected(joined[id]));
        return document with
        {
            Schemas = new([.. joined.All.Select(s => inUse.Contains(s.Id) ? s : new Schema { Id = s.Id, Place = s.Place })]),
        };
    }

    // By a copy what stands for it: a component, or what comes first in the document.
    private static Dictionary<SchemaId, SchemaId> Originals(SchemaTable schemas)
    {
        var contents = new SchemaContents(schemas);
        var first = new Dictionary<Written, SchemaId>();
        foreach (var component in schemas.All.Where(s => s.ComponentName is not null))
        {
            _ = first.TryAdd(new(Identifiers.Pascal(component.ComponentName!), contents.Of(component.Id)), component.Id);
        }

        var originals = new Dictionary<SchemaId, SchemaId>();
        foreach (var property in schemas.All.SelectMany(s => s.Object?.Properties ?? []).Where(p => IsPart(schemas[p.Schema])))
        {
            var written = new Written(Identifiers.Pascal(property.Name), contents.Of(property.Schema));
            if (!first.TryAdd(written, property.Schema) && first[written] != property.Schema)
            {
                originals[property.Schema] = first[written];
            }
        }

        return originals;
    }

    // What is a string or a number has no type that could be shared.
    private static bool IsPart(Schema schema) =>
        schema is { ComponentName: null, ViewName: null }
        && (schema is not { Enum: null, Object: null, Array: null } || !schema.AllOf.IsEmpty || !schema.AnyOf.IsEmpty || !schema.OneOf.IsEmpty);

    // Components, what operations name, and what nothing holds.
    private static IEnumerable<SchemaId> Roots(ApiDocument document)
    {
        var held = document.Schemas.All.SelectMany(SchemaGraph.HeldOrSelected).ToHashSet();
        var operations = document.Operations.Concat(document.Webhooks).ToArray();
        var all = operations.Concat(operations.SelectMany(o => o.Callbacks).SelectMany(c => c.Operations));
        return document.Schemas.All.Where(s => s.ComponentName is not null || !held.Contains(s.Id)).Select(s => s.Id)
            .Concat(all.SelectMany(o => OperationSchemas.Asked(o).Concat(OperationSchemas.Answered(o))));
    }

    private sealed record Written(string Name, SchemaId Content);
}
