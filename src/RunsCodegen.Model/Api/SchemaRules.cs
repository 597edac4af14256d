using System.Collections.Immutable;

namespace RunsCodegen.Model.Api;

/// <summary>Assertions about strings (JSON Schema Validation §6.3, §8). Lengths are in Unicode code points.</summary>
public sealed record StringRules(int? MinLength, int? MaxLength, string? Pattern, string? ContentEncoding, string? ContentMediaType, SchemaId? ContentSchema = null);

/// <summary>Assertions about numbers (JSON Schema Validation §6.2), as written, so that no digit is lost.</summary>
public sealed record NumberRules(string? Minimum, string? ExclusiveMinimum, string? Maximum, string? ExclusiveMaximum, string? MultipleOf);

/// <summary>Assertions about arrays (JSON Schema Core §10.3.1, Validation §6.4).</summary>
public sealed record ArrayRules
{
    public SchemaId? Items { get; init; }

    public ImmutableArray<SchemaId> PrefixItems { get; init; } = [];

    public SchemaId? Contains { get; init; }

    public int? MinContains { get; init; }

    public int? MaxContains { get; init; }

    public SchemaId? UnevaluatedItems { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool UniqueItems { get; init; }
}

/// <summary>Assertions about objects (JSON Schema Core §10.3.2, Validation §6.5).</summary>
public sealed record ObjectRules
{
    /// <summary>Declared properties, in document order.</summary>
    public ImmutableArray<Property> Properties { get; init; } = [];

    /// <summary>Names of properties that only travel the other way, and are passed over when they come nevertheless; Shaping puts them here.</summary>
    public ImmutableArray<string> Ignored { get; init; } = [];

    /// <summary>Whether it has properties, were it only in the other direction.</summary>
    public bool NamesProperties => !Properties.IsEmpty || !Ignored.IsEmpty;

    /// <summary>Names in <c>required</c>, declared or not, in document order.</summary>
    public ImmutableArray<string> Required { get; init; } = [];

    /// <summary>Null when the keyword is absent; a <see cref="Schema.Never"/> schema for <c>false</c>.</summary>
    public SchemaId? AdditionalProperties { get; init; }

    public ImmutableArray<Property> PatternProperties { get; init; } = [];

    public SchemaId? PropertyNames { get; init; }

    public SchemaId? UnevaluatedProperties { get; init; }

    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }

    public ImmutableArray<DependentRequired> DependentRequired { get; init; } = [];

    public ImmutableArray<Property> DependentSchemas { get; init; } = [];
}

/// <summary>A name, or a pattern for names, and the schema of its values.</summary>
public sealed record Property(string Name, SchemaId Schema);

/// <summary>Names that must be there when another is.</summary>
public sealed record DependentRequired(string Name, ImmutableArray<string> Required);

/// <summary><c>if</c>, <c>then</c>, <c>else</c> (JSON Schema Core §10.2.2).</summary>
public sealed record Conditional(SchemaId If, SchemaId? Then, SchemaId? Else);

/// <summary>Tells the branches of a union apart (OpenAPI 3.1 §4.8.25).</summary>
public sealed record Discriminator(string Property, ImmutableArray<DiscriminatorMapping> Mapping);

/// <summary>One value of a discriminator and the schema it selects.</summary>
public sealed record DiscriminatorMapping(string Value, SchemaId Schema);

/// <summary>A <c>$dynamicRef</c> (JSON Schema Core §8.2.3.2).</summary>
/// <param name="Target">What it means when nothing on the way to it says otherwise.</param>
/// <param name="Outer">Schemas with the same <c>$dynamicAnchor</c> in other resources.</param>
public sealed record DynamicReference(SchemaId Target, ImmutableArray<DynamicAnchor> Outer);

/// <summary>A <c>$dynamicAnchor</c> by the resource (<c>$id</c>) it stands in.</summary>
public sealed record DynamicAnchor(string Resource, SchemaId Schema);
