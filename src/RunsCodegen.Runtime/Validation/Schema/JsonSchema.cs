namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;

/// <summary>
/// A schema of the document, for what no C# type can say (JSON Schema 2020-12, Core and Validation). Each member is the
/// keyword of its name; null and empty mean that the keyword is absent.
/// </summary>
internal sealed class JsonSchema
{
    /// <summary>Whether this is <c>false</c>: no value is valid.</summary>
    internal bool Never { get; init; }

    internal Lazy<JsonSchema>? Ref { get; init; }

    internal DynamicReference? DynamicRef { get; init; }

    /// <summary>The schema resource (<c>$id</c>) this is part of; null where nothing refers dynamically.</summary>
    internal string? Resource { get; init; }

    internal IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The canonical text of each value of <c>enum</c> or <c>const</c>, and how the document writes them.</summary>
    internal IReadOnlyDictionary<string, string>? Values { get; init; }

    internal bool IsConst { get; init; }

    internal string? Format { get; init; }

    internal NumberLimits? Number { get; init; }

    internal int? MinLength { get; init; }

    internal int? MaxLength { get; init; }

    internal Pattern? Pattern { get; init; }

    internal ArraySchema? Array { get; init; }

    internal ObjectSchema? Object { get; init; }

    internal IReadOnlyList<JsonSchema> AllOf { get; init; } = [];

    internal IReadOnlyList<JsonSchema> AnyOf { get; init; } = [];

    internal IReadOnlyList<JsonSchema> OneOf { get; init; } = [];

    internal JsonSchema? Not { get; init; }

    internal JsonSchema? If { get; init; }

    internal JsonSchema? Then { get; init; }

    internal JsonSchema? Else { get; init; }

    internal JsonSchema? UnevaluatedItems { get; init; }

    internal JsonSchema? UnevaluatedProperties { get; init; }

    /// <summary>Whether it can only be decided once the other keywords have been.</summary>
    internal bool LooksBack => UnevaluatedItems is not null || UnevaluatedProperties is not null;

    /// <summary>Reads the text the generator wrote.</summary>
    /// <param name="json">The schema; <c>$ref</c> holds the name of another.</param>
    /// <param name="find">Finds others by name, when they are first needed.</param>
    internal static JsonSchema Parse(string json, Func<string, JsonSchema> find)
    {
        using var document = JsonDocument.Parse(json, ElementText.AnyDepth);
        return new JsonSchemaParser(find).Read(document.RootElement);
    }
}

/// <summary>A <c>$dynamicRef</c> (Core §8.2.3.2).</summary>
/// <param name="Target">What it means when no outer resource says otherwise.</param>
/// <param name="Outer">The same anchor in other resources, by resource.</param>
internal sealed record DynamicReference(Lazy<JsonSchema> Target, IReadOnlyDictionary<string, Lazy<JsonSchema>> Outer);

/// <summary>Assertions about numbers (Validation §6.2), exact whatever the size.</summary>
internal sealed record NumberLimits(JsonNumber? Minimum, JsonNumber? ExclusiveMinimum, JsonNumber? Maximum, JsonNumber? ExclusiveMaximum, JsonNumber? MultipleOf);

/// <summary>Assertions about arrays (Core §10.3.1, Validation §6.4).</summary>
internal sealed record ArraySchema(
    IReadOnlyList<JsonSchema> PrefixItems, JsonSchema? Items, JsonSchema? Contains, int MinContains, int? MaxContains, int? MinItems, int? MaxItems, bool UniqueItems);

/// <summary>Assertions about objects (Core §10.3.2, Validation §6.5).</summary>
internal sealed record ObjectSchema
{
    internal required IReadOnlyDictionary<string, JsonSchema> Properties { get; init; }

    internal required IReadOnlyList<KeyValuePair<Pattern, JsonSchema>> PatternProperties { get; init; }

    internal JsonSchema? AdditionalProperties { get; init; }

    internal JsonSchema? PropertyNames { get; init; }

    internal required IReadOnlyList<string> Required { get; init; }

    internal int? MinProperties { get; init; }

    internal int? MaxProperties { get; init; }

    internal required IReadOnlyDictionary<string, IReadOnlyList<string>> DependentRequired { get; init; }

    internal required IReadOnlyDictionary<string, JsonSchema> DependentSchemas { get; init; }
}
