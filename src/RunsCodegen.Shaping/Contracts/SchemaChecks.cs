using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.JsonChecks;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Contracts;

/// <summary>The checks of one schema on its own value: keyword → method of the Runtime's <c>Check</c>.</summary>
internal static class SchemaChecks
{
    private const string MultipleOf = "MultipleOf";

    /// <summary>The checks, in the order of the specification.</summary>
    public static ImmutableArray<CheckCode> Of(ShapingTools tools, Resolved resolved, PatternScope patterns, Patterns compiled)
    {
        var shapes = tools.Shapes;
        var schema = shapes.Schema(resolved.Owner);
        return resolved.Shape switch
        {
            Shape.Enum values when values.IsClosed(tools.Enums) => [],
            Shape.Enum => [new("Check.OneOf", $", {tools.Types.Of(resolved.Owner).QualifiedCodec}.Values.All")],
            Shape.Primitive { Type: var type } when type == PrimitiveType.String => [.. Strings(shapes, schema, patterns, compiled)],
            Shape.Primitive { Type: { Kind: "Number" } type } => [.. Numbers(schema, type)],
            Shape.List => [.. Lists(schema.Array)],
            Shape.Map => [.. Maps(schema.Object)],
            _ => [],
        };
    }

    /// <summary>Whether the limits of a number can be written in C#; else its values are checked as JSON.</summary>
    public static bool CanSay(NumberRules rules, PrimitiveType type) =>
        Limits(rules).All(l => l.Limit is null || Number(l.Limit, type, l.Method == MultipleOf) is not null);

    private static IEnumerable<CheckCode> Strings(ShapeFinder shapes, Schema schema, PatternScope patterns, Patterns compiled)
    {
        if (schema.Const is { ValueKind: JsonValueKind.String } constant)
        {
            yield return new("Check.Const", ", " + CSharpLiteral.Of(constant.GetString()!));
        }

        if (schema.Not is { } not && shapes.Schema(not).Enum is { } excluded)
        {
            var texts = excluded.Where(e => e.ValueKind == JsonValueKind.String).Select(e => CSharpLiteral.Of(e.GetString()!));
            yield return new("Check.NoneOf", $", [{string.Join(", ", texts)}]");
        }

        if (schema.String is not { } rules)
        {
            yield break;
        }

        if (rules.MinLength is > 0 and { } min)
        {
            yield return new("Check.MinLength", ", " + Text(min));
        }

        if (rules.MaxLength is { } max)
        {
            yield return new("Check.MaxLength", ", " + Text(max));
        }

        if (rules.Pattern is { } pattern && compiled.IsUnderstood(pattern, schema.Place))
        {
            yield return new("Check.Pattern", ", " + patterns.Field(pattern));
        }
    }

    private static IEnumerable<CheckCode> Numbers(Schema schema, PrimitiveType type)
    {
        if (schema.Number is not { } rules)
        {
            yield break;
        }

        foreach (var (method, limit) in Limits(rules))
        {
            if (limit is not null && Number(limit, type, method == MultipleOf) is { } text)
            {
                yield return new("Check." + method, ", " + text);
            }
        }
    }

    private static (string Method, string? Limit)[] Limits(NumberRules rules) =>
    [
        ("Minimum", rules.Minimum), ("ExclusiveMinimum", rules.ExclusiveMinimum),
        ("Maximum", rules.Maximum), ("ExclusiveMaximum", rules.ExclusiveMaximum), (MultipleOf, rules.MultipleOf),
    ];

    private static IEnumerable<CheckCode> Lists(ArrayRules? rules)
    {
        if (rules?.MinItems is > 0 and { } min)
        {
            yield return new("Check.MinItems", ", " + Text(min));
        }

        if (rules?.MaxItems is { } max)
        {
            yield return new("Check.MaxItems", ", " + Text(max));
        }

        if (rules is { UniqueItems: true })
        {
            yield return new("Check.UniqueItems", "");
        }
    }

    private static IEnumerable<CheckCode> Maps(ObjectRules? rules)
    {
        if (rules?.MinProperties is > 0 and { } min)
        {
            yield return new("Check.MinProperties", ", " + Text(min));
        }

        if (rules?.MaxProperties is { } max)
        {
            yield return new("Check.MaxProperties", ", " + Text(max));
        }
    }

    // A limit that every value of the type meets needs no check; one that cannot be a value of the type is compared in decimal.
    // Null for what the type of the check cannot hold.
    private static string? Number(string limit, PrimitiveType type, bool isDivisor)
    {
        if (type.Name is "double" or "float" && !isDivisor)
        {
            var wide = double.Parse(limit, NumberStyles.Float, CultureInfo.InvariantCulture);
            return double.IsFinite(wide) ? wide.ToString("R", CultureInfo.InvariantCulture) + "D" : null;
        }

        if (!decimal.TryParse(limit, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) || (isDivisor && exact == 0))
        {
            return null;
        }

        return type.Name is "int" or "long" && !isDivisor && exact == decimal.Truncate(exact) && exact is >= long.MinValue and <= long.MaxValue
            ? decimal.Truncate(exact).ToString(CultureInfo.InvariantCulture) + "L"
            : exact.ToString(CultureInfo.InvariantCulture) + "M";
    }

    private static string Text(int limit) => limit.ToString(CultureInfo.InvariantCulture);
}
