using System.Collections.Immutable;
using System.Text.Json;

namespace RunsCodegen.Model.Api;

/// <summary>What a schema says to people and tools without constraining values (JSON Schema Validation §9).</summary>
public sealed record Annotations
{
    /// <summary>Nothing said.</summary>
    public static Annotations None { get; } = new();

    public string? Title { get; init; }

    public string? Description { get; init; }

    public JsonElement? Default { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>Sent by the server only.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Sent by the client only.</summary>
    public bool WriteOnly { get; init; }

    public ImmutableArray<JsonElement> Examples { get; init; } = [];

    /// <summary><c>x-enum-varnames</c> or <c>x-enumNames</c>: C# names wished for the values of <c>enum</c>, in its order.</summary>
    public ImmutableArray<string> EnumNames { get; init; } = [];

    /// <summary><c>x-enum-descriptions</c>, in the order of <c>enum</c>.</summary>
    public ImmutableArray<string> EnumDescriptions { get; init; } = [];

    /// <summary><c>x-ms-discriminator-value</c>: what the <c>discriminator</c> of a base calls the schema; null for its component's name.</summary>
    public string? DiscriminatorValue { get; init; }
}
