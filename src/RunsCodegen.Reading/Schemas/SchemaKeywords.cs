using System.Collections.Frozen;

namespace RunsCodegen.Reading.Schemas;

/// <summary>Which rules a schema has, so that those it has not are not looked for.</summary>
[Flags]
internal enum KeywordGroups
{
    None = 0,
    Type = 1,
    String = 2,
    Number = 4,
    Array = 8,
    Object = 16,
    Branches = 32,
    Annotations = 64,
}

internal static class SchemaKeywords
{
    private static readonly FrozenDictionary<string, Keyword> All = Keywords().ToFrozenDictionary(k => k.Name, StringComparer.Ordinal);

    /// <summary>The group of a keyword; null when nobody knows it.</summary>
    public static KeywordGroups? GroupOf(string keyword) => All.GetValueOrDefault(keyword)?.Group;

    private static IEnumerable<Keyword> Keywords() =>
    [
        .. In(KeywordGroups.Type, "type nullable x-nullable format enum const"),
        .. In(KeywordGroups.String, "minLength maxLength pattern contentEncoding contentMediaType contentSchema"),
        .. In(KeywordGroups.Number, "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf"),
        .. In(KeywordGroups.Array, "items prefixItems additionalItems contains minContains maxContains unevaluatedItems minItems maxItems uniqueItems"),
        .. In(KeywordGroups.Object, "properties required additionalProperties patternProperties propertyNames unevaluatedProperties minProperties maxProperties dependentRequired dependentSchemas dependencies"),
        .. In(KeywordGroups.Branches, "allOf anyOf oneOf not if then else discriminator"),
        .. In(KeywordGroups.Annotations, "title description default deprecated readOnly writeOnly example examples x-enum-varnames x-enumNames x-enum-descriptions x-ms-discriminator-value"),
        .. In(KeywordGroups.None, "$ref $dynamicRef $recursiveRef $recursiveAnchor $id $schema $anchor $dynamicAnchor $vocabulary $comment $defs definitions externalDocs xml"),
    ];

    private static IEnumerable<Keyword> In(KeywordGroups group, string names) => names.Split(' ').Select(name => new Keyword(name, group));

    private sealed record Keyword(string Name, KeywordGroups Group);
}
