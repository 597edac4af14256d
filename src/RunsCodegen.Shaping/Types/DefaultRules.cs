using System.Globalization;
using System.Text.Json;
using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.JsonChecks;

namespace RunsCodegen.Shaping.Types;

/// <summary>Whether the document's own rules admit a default: who leaves out a value must not be told that it breaks them.</summary>
internal static class DefaultRules
{
    /// <summary>The keyword that excludes a default of the right type; null when none does.</summary>
    public static string? Broken(JsonElement value, SchemaId schema, ShapingTools tools)
    {
        var resolved = tools.Shapes.Of(schema);
        var (use, owner) = (tools.Shapes.Schema(schema), tools.Shapes.Schema(resolved.Owner));
        return resolved.Shape switch
        {
            Shape.Enum { IsOpen: false } values => values.Values.Contains(value.GetString()!, StringComparer.Ordinal) ? null : "enum",
            Shape.Primitive => OfPrimitive(value, use) ?? OfPrimitive(value, owner),
            Shape.List { Items: { } items } => OfList(value, use.Array) ?? OfList(value, owner.Array)
                ?? value.EnumerateArray().Select(item => Broken(item, items, tools)).FirstOrDefault(keyword => keyword is not null),
            _ => null,
        };
    }

    private static string? OfPrimitive(JsonElement value, Schema schema) => value.ValueKind switch
    {
        JsonValueKind.String => schema.String is { } rules ? OfString(value.GetString()!, rules) : null,
        JsonValueKind.Number => schema.Number is { } rules ? OfNumber(value, rules) : null,
        _ => null,
    };

    private static string? OfString(string value, StringRules rules)
    {
        var length = value.EnumerateRunes().Count();
        return length < rules.MinLength ? "minLength"
            : length > rules.MaxLength ? "maxLength"
            : rules.Pattern is { } pattern && Patterns.Excludes(pattern, value) ? "pattern"
            : null;
    }

    private static string? OfNumber(JsonElement value, NumberRules rules)
    {
        var number = value.GetDouble();
        return number < Limit(rules.Minimum) ? "minimum"
            : number <= Limit(rules.ExclusiveMinimum) ? "exclusiveMinimum"
            : number > Limit(rules.Maximum) ? "maximum"
            : number >= Limit(rules.ExclusiveMaximum) ? "exclusiveMaximum"
            : value.TryGetDecimal(out var exact) && decimal.TryParse(rules.MultipleOf, NumberStyles.Float, CultureInfo.InvariantCulture, out var divisor)
                && divisor != 0 && exact % divisor != 0 ? "multipleOf"
            : null;
    }

    private static string? OfList(JsonElement value, ArrayRules? rules) =>
        value.GetArrayLength() < rules?.MinItems ? "minItems" : value.GetArrayLength() > rules?.MaxItems ? "maxItems" : null;

    private static double? Limit(string? limit) => limit is null ? null : double.Parse(limit, NumberStyles.Float, CultureInfo.InvariantCulture);
}
