using System.Collections.Immutable;
using System.Text.Json;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Api;

/// <summary>
/// A schema as the document states it, in the keywords of JSON Schema 2020-12 whatever the version was. JSON Schema
/// is a set of independent assertions, any of which may stand beside any other, so this record keeps them as groups
/// and leaves it to Shaping to decide what C# type they amount to.
/// </summary>
public sealed record Schema
{
    public required SchemaId Id { get; init; }

    public required Place Place { get; init; }

    /// <summary>The key under <c>components/schemas</c>, <c>definitions</c> or <c>$defs</c>; null for a schema written in place.</summary>
    public string? ComponentName { get; init; }

    /// <summary>What a view of the component is called that Shaping made for one direction; null for the component itself.</summary>
    public string? ViewName { get; init; }

    /// <summary>Target of a <c>$ref</c>; other members are its siblings. A <c>$ref</c> that stands alone has no schema of its own: its users name the target.</summary>
    public SchemaId? Reference { get; init; }

    /// <summary>A reference whose target depends on the way to it; null where the document's <c>$dynamicRef</c> can only mean one schema.</summary>
    public DynamicReference? DynamicReference { get; init; }

    /// <summary>The schema resource (<c>$id</c>) it is part of; null unless the document has dynamic references.</summary>
    public string? Resource { get; init; }

    /// <summary>Allowed JSON types; <see cref="JsonTypes.Any"/> when the document names none.</summary>
    public JsonTypes Types { get; init; } = JsonTypes.Any;

    /// <summary>Whether <c>false</c> stands here instead of a schema: nothing is valid.</summary>
    public bool Never { get; init; }

    public string? Format { get; init; }

    public ImmutableArray<JsonElement>? Enum { get; init; }

    public JsonElement? Const { get; init; }

    public StringRules? String { get; init; }

    public NumberRules? Number { get; init; }

    public ArrayRules? Array { get; init; }

    public ObjectRules? Object { get; init; }

    public ImmutableArray<SchemaId> AllOf { get; init; } = [];

    public ImmutableArray<SchemaId> AnyOf { get; init; } = [];

    public ImmutableArray<SchemaId> OneOf { get; init; } = [];

    public SchemaId? Not { get; init; }

    public Conditional? Conditional { get; init; }

    public Discriminator? Discriminator { get; init; }

    public Annotations Annotations { get; init; } = Annotations.None;

    /// <summary>Keywords that are understood by nobody here and are no <c>x-</c> extensions.</summary>
    public ImmutableArray<string> UnknownKeywords { get; init; } = [];
}

/// <summary>The types of JSON Schema. <c>integer</c> is a number without a fraction.</summary>
[Flags]
public enum JsonTypes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,

    /// <summary>No <c>type</c> keyword: whatever the other keywords let through. With <see cref="Null"/> beside it (3.0 <c>nullable</c> without <c>type</c>): that, or null.</summary>
    Any = 128,
}
