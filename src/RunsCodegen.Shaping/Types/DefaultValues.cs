using System.Globalization;
using System.Text.Json;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;
using RunsCodegen.Shaping.Contracts;

namespace RunsCodegen.Shaping.Types;

/// <summary>Writes a default or a constant of the document as C#.</summary>
internal static class DefaultValues
{
    /// <summary>The default that a schema gives, or else the one it stands for; null when there is none.</summary>
    public static JsonElement? Find(SchemaId schema, ShapingTools tools) =>
        tools.Shapes.Schema(schema).Annotations.Default ?? tools.Shapes.Schema(tools.Shapes.Of(schema).Owner).Annotations.Default;

    /// <summary>The C# text of a default; null for one that its schema does not admit, which is reported.</summary>
    public static string? OfDefault(JsonElement value, SchemaId schema, Place place, ShapingTools tools)
    {
        var text = Text(value, schema, tools);
        if (Problem(text, value, schema, tools) is not { } problem)
        {
            return text;
        }

        tools.Diagnostics.Add(Catalogue.DefaultLeftOut(place, value.GetRawText(), problem));
        return null;
    }

    private static string? Problem(string? text, JsonElement value, SchemaId schema, ShapingTools tools)
    {
        if (text is not null)
        {
            return DefaultRules.Broken(value, schema, tools) is { } keyword ? $"'{keyword}' of its schema excludes it; fix one of them" : null;
        }

        var type = tools.Types.Of(schema).Declared;
        return HasNoLiteral(value, schema, tools)
            ? $"C# has no literal for a value of '{type}'; say in the description what its absence means"
            : $"it is not a value of '{type}'; fix one of them";
    }

    private static bool HasNoLiteral(JsonElement value, SchemaId schema, ShapingTools tools) => tools.Shapes.Of(schema).Shape switch
    {
        Shape.Any or Shape.Union => true,
        Shape.Primitive { Type: { Kind: "String" } type } => type != PrimitiveType.String && value.ValueKind == JsonValueKind.String,
        Shape.Record or Shape.Map => value.ValueKind == JsonValueKind.Object,
        Shape.List { Items: { } items } => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().Any(item => HasNoLiteral(item, items, tools)),
        Shape.List => value.ValueKind == JsonValueKind.Array,
        _ => false,
    };

    /// <summary>The C# text of a value of a schema; null when it is none, or has no C# text of its own.</summary>
    public static string? Text(JsonElement value, SchemaId schema, ShapingTools tools) => tools.Shapes.Of(schema).Shape switch
    {
        Shape.Primitive { Type: var type } => Text(value, type),
        Shape.Enum closed when closed.IsClosed(tools.Enums) && value.ValueKind == JsonValueKind.String =>
            new EnumShaper(tools).ClosedMember(tools.Shapes.Of(schema).Owner, closed, value.GetString()!) is { } name ? $"{tools.Types.Of(schema).Global}.{name}" : null,
        Shape.Enum when value.ValueKind == JsonValueKind.String => $"new {tools.Types.Of(schema).Global}({CSharpLiteral.Of(value.GetString()!)})",
        Shape.List { Items: { } items } when value.ValueKind == JsonValueKind.Array => List(value, items, tools),
        _ => null,
    };

    private static string? List(JsonElement value, SchemaId items, ShapingTools tools)
    {
        var texts = value.EnumerateArray().Select(v => Text(v, items, tools)).ToArray();
        return texts.Contains(null) ? null : $"[{string.Join(", ", texts)}]";
    }

    /// <summary>The C# text; null when the value is none of the type.</summary>
    public static string? Text(JsonElement value, PrimitiveType type)
    {
        if (value.ValueKind == JsonValueKind.String && type == PrimitiveType.String)
        {
            return CSharpLiteral.Of(value.GetString()!);
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False && type == PrimitiveType.Boolean)
        {
            return value.GetBoolean() ? "true" : "false";
        }

        return value.ValueKind == JsonValueKind.Number ? Number(value, type) : null;
    }

    private static string? Number(JsonElement value, PrimitiveType type) => type.Name switch
    {
        "int" => value.TryGetInt32(out var i) ? i.ToString(CultureInfo.InvariantCulture) : null,
        "long" => value.TryGetInt64(out var l) ? l.ToString(CultureInfo.InvariantCulture) + "L" : null,
        "ulong" => value.TryGetUInt64(out var u) ? u.ToString(CultureInfo.InvariantCulture) + "UL" : null,
        "double" => value.TryGetDouble(out var d) && double.IsFinite(d) ? d.ToString("R", CultureInfo.InvariantCulture) + "D" : null,
        "float" => value.TryGetSingle(out var f) && float.IsFinite(f) ? f.ToString("R", CultureInfo.InvariantCulture) + "F" : null,
        "decimal" => value.TryGetDecimal(out var m) ? m.ToString(CultureInfo.InvariantCulture) + "M" : null,
        _ => null,
    };
}
