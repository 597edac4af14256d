using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Forms;

/// <summary>The schemas of a document while they are rewritten; new ones come after those of the document.</summary>
internal sealed class SchemaDraft(SchemaTable table)
{
    private readonly List<Schema> _all = [.. table.All];

    /// <summary>How many there are by now.</summary>
    public int Count => _all.Count;

    /// <summary>The schema of an id.</summary>
    public Schema this[SchemaId id]
    {
        get => _all[id.Index];
        set => _all[id.Index] = value;
    }

    /// <summary>Adds a schema that no place of the document states by itself.</summary>
    public SchemaId Add(Schema schema)
    {
        var id = new SchemaId(_all.Count);
        _all.Add(schema with { Id = id, ComponentName = null });
        return id;
    }

    /// <summary>The schema itself, past references that stand alone.</summary>
    public Schema Target(SchemaId id)
    {
        var schema = this[id];
        for (var steps = 0; schema is { Reference: { } target, Object: null } && steps < _all.Count; steps++)
        {
            schema = this[target];
        }

        return schema;
    }

    /// <summary>All of them.</summary>
    public SchemaTable ToTable() => new([.. _all]);
}
