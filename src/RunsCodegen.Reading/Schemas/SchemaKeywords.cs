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
    private static readonly FrozenDictionary<string, KeywordGroups> Groups = Rows().ToFrozenDictionary(r => r.Name, r => r.Group, StringComparer.Ordinal);

    /// <summary>The group of a keyword; null when nobody knows it.</summary>
    public static KeywordGroups? GroupOf(string keyword) => Groups.TryGetValue(keyword, out var group) ? group : null;

    private static IEnumerable<(string Name, KeywordGroups Group)> Rows()
    {
        (KeywordGroups Group, string Names)[] rows =
        [
            (KeywordGroups.Type, "type nullable x-nullable format enum const"),
            (KeywordGroups.String, "minLength maxLength pattern contentEncoding contentMediaType contentSchema"),
            (KeywordGroups.Number, "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf"),
            (KeywordGroups.Array, "items prefixItems additionalItems contains minContains maxContains unevaluatedItems minItems maxItems uniqueItems"),
            (KeywordGroups.Object, "properties required additionalProperties patternProperties propertyNames unevaluatedProperties minProperties maxProperties dependentRequired dependentSchemas dependencies"),
            (KeywordGroups.Branches, "allOf anyOf oneOf not if then else discriminator"),
            (KeywordGroups.Annotations, "title description default deprecated readOnly writeOnly example examples x-enum-varnames x-enumNames x-enum-descriptions"),
            (KeywordGroups.None, "$ref $dynamicRef $recursiveRef $recursiveAnchor $id $schema $anchor $dynamicAnchor $vocabulary $comment $defs definitions externalDocs xml"),
        ];
        return rows.SelectMany(r => r.Names.Split(' '), (r, name) => (name, r.Group));
    }
}
