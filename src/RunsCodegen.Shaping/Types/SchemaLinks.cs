using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Types;

/// <summary>Which schemas belong to a schema. Made as often as there are schemas, so it takes little for those with none.</summary>
internal sealed class SchemaLinks
{
    private List<SchemaId>?[] _links = [];

    /// <summary>Those of a schema, in the order in which they were added.</summary>
    public IReadOnlyList<SchemaId> this[SchemaId id] => (id.Index < _links.Length ? _links[id.Index] : null) ?? (IReadOnlyList<SchemaId>)[];

    public void Add(SchemaId id, SchemaId other)
    {
        if (id.Index >= _links.Length)
        {
            Array.Resize(ref _links, Math.Max(id.Index + 1, _links.Length * 2));
        }

        (_links[id.Index] ??= new(1)).Add(other);
    }
}
