using System.Collections.Immutable;

namespace RunsCodegen.Model.Api;

/// <summary>A schema's number in its <see cref="SchemaTable"/>. Schemas name each other by it, so that recursion needs no mutable nodes.</summary>
public readonly record struct SchemaId(int Index);

/// <summary>Every schema of the description, each once, however often it is referred to.</summary>
public sealed class SchemaTable(ImmutableArray<Schema> schemas)
{
    /// <summary>All schemas; the index is the <see cref="SchemaId.Index"/>.</summary>
    public ImmutableArray<Schema> All => schemas;

    /// <summary>The schema of an id.</summary>
    public Schema this[SchemaId id] => schemas[id.Index];
}
