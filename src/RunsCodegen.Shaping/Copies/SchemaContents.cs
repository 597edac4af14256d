using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Copies;

/// <summary>Which schemas say the same, with all that they hold in place. What they refer to by name has to be the same schema.</summary>
internal sealed class SchemaContents
{
    private readonly SchemaTable _schemas;
    private readonly SchemaId?[] _known;
    private readonly Dictionary<Schema, SchemaId> _first;

    public SchemaContents(SchemaTable schemas)
    {
        _schemas = schemas;
        _known = new SchemaId?[schemas.All.Length];
        _first = new(new SameContent(Held));
    }

    /// <summary>The first schema that was asked about and says the same.</summary>
    public SchemaId Of(SchemaId id) => _known[id.Index] ?? DeepStack.Call(Find, id);

    private SchemaId Find(SchemaId id)
    {
        // What holds itself is like no other.
        _known[id.Index] = id;
        var schema = _schemas[id];

        // The comparer asks about them while the dictionary is at work.
        foreach (var held in SchemaGraph.Held(schema))
        {
            _ = Held(held);
        }

        var same = _first.TryAdd(schema, id) ? id : _first[schema];
        _known[id.Index] = same;
        return same;
    }

    private SchemaId Held(SchemaId id) => _schemas[id] is { ComponentName: null, ViewName: null } ? Of(id) : id;
}
