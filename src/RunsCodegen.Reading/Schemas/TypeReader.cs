using System.Collections.Immutable;
using System.Text.Json;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Schemas;

/// <summary>Types, format, enum and const.</summary>
internal sealed class TypeReader(Readers all)
{
    private static readonly string[] Names = ["array", "boolean", "integer", "null", "number", "object", "string"];

    public TypeKeywords Read(ObjectNode node)
    {
        var isNullable = (all.Fields.Flag(node, "nullable") ?? all.Fields.Flag(node, "x-nullable")) is true;
        var types = ReadTypes(node);
        return new(
            isNullable ? types | JsonTypes.Null : types,
            all.Fields.Text(node, "format") ?? (node.Find("type") is StringNode type ? OtherTypes.Find(type.Text)?.Format : null),
            node.Find("enum") is ArrayNode ? all.Values.OfItems(all.Fields.Items(node, "enum"), andNull: isNullable) : WrongEnum(node),
            all.Values.OfMember(node, "const"));
    }

    private ImmutableArray<JsonElement>? WrongEnum(ObjectNode node)
    {
        _ = all.Fields.Items(node, "enum");
        return null;
    }

    private JsonTypes ReadTypes(ObjectNode node)
    {
        var types = node.Find("type") switch
        {
            null or NullNode => JsonTypes.None,
            ArrayNode list => list.Items.Aggregate(JsonTypes.None, (sum, item) => sum | TypeOf(item)),
            var one => TypeOf(one),
        };
        return types is JsonTypes.None ? JsonTypes.Any : types;
    }

    private JsonTypes TypeOf(Node node)
    {
        switch (node)
        {
            case StringNode { Text: "array" }:
                return JsonTypes.Array;
            case StringNode { Text: "boolean" }:
                return JsonTypes.Boolean;
            case StringNode { Text: "integer" }:
                return JsonTypes.Integer;
            case StringNode { Text: "number" }:
                return JsonTypes.Number;
            case StringNode { Text: "object" }:
                return JsonTypes.Object;
            case StringNode { Text: "string" }:
                return JsonTypes.String;

            // An unquoted null in YAML is no string, and can mean nothing else here.
            case StringNode { Text: "null" } or NullNode:
                return JsonTypes.Null;
            // Only 2.0 has files, in the place where the others say 'string'.
            case StringNode { Text: "file" } when all.Dialect.IsSwagger2:
                return JsonTypes.String;
            case ScalarNode other:
                all.Bag.Add(Catalogue.NotAValueOf(other.Place, "'type'", other.Text, Names));
                return OtherTypes.Find(other.Text)?.Type ?? JsonTypes.None;
            default:
                all.Bag.Add(Catalogue.WrongKind(node.Place, "'type'", "a string", node.Kind));
                return JsonTypes.None;
        }
    }
}

/// <summary>What the keywords about types say.</summary>
internal readonly record struct TypeKeywords(JsonTypes Types, string? Format, ImmutableArray<JsonElement>? Enum, JsonElement? Const)
{
    /// <summary>None of them is there.</summary>
    public static readonly TypeKeywords None = new(JsonTypes.Any, null, null, null);
}
