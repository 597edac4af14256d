using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Support;

/// <summary>For each schema, what of it and of everything it refers to cannot be generated.</summary>
internal sealed class RefusedSchemas
{
    private readonly SchemaTable _schemas;
    private readonly Diagnostic[][] _own;

    public RefusedSchemas(SchemaTable schemas, ShapeFinder shapes)
    {
        var support = new SchemaSupport(schemas, shapes);
        // A boolean schema says something only where it stands: as additionalProperties it is supported.
        var additional = schemas.All.Select(s => s.Object?.AdditionalProperties).OfType<SchemaId>().ToHashSet();
        _schemas = schemas;
        _own = [.. schemas.All.Select(s => s.Never && additional.Contains(s.Id) ? [] : support.Refusals(s).ToArray())];
    }

    /// <summary>The refusals of a schema and of what it reaches.</summary>
    public IEnumerable<Diagnostic> Of(SchemaId id)
    {
        var seen = new HashSet<SchemaId>();
        var pending = new Stack<SchemaId>([id]);
        while (pending.TryPop(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            foreach (var refusal in _own[next.Index])
            {
                yield return refusal;
            }

            foreach (var part in Parts(_schemas[next]))
            {
                pending.Push(part);
            }
        }
    }

    private static IEnumerable<SchemaId> Parts(Schema schema)
    {
        var parts = schema.AllOf.Concat(schema.AnyOf).Concat(schema.OneOf)
            .Concat(schema.Object?.Properties.Select(p => p.Schema) ?? []);
        SchemaId?[] single = [schema.Reference, schema.Array?.Items, schema.Object?.AdditionalProperties];
        return parts.Concat(single.OfType<SchemaId>());
    }
}
