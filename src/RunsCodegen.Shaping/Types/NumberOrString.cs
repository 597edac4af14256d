using System.Buffers;
using System.Text.Json;
using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Types;

/// <summary>
/// Numbers that may also be sent as strings, as ASP.NET Core describes every number (its JSON options read numbers
/// from strings). The string is held to a pattern of digits, so that either way it is a number.
/// </summary>
internal static class NumberOrString
{
    private const JsonTypes Numbers = JsonTypes.Integer | JsonTypes.Number;

    // What a pattern of numbers is written with.
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("^$-+?:()[]{},|*.\\deE0123456789");

    /// <summary>The number that a schema amounts to; null when it is nothing of the kind.</summary>
    public static PrimitiveType? Of(Schema schema, Func<SchemaId, Schema> schemas)
    {
        if (schema is not { String: { Pattern: { } pattern, MinLength: null, MaxLength: null }, Enum: null, Const: null } || !IsOfDigits(pattern))
        {
            return null;
        }

        return TypesOf(schema, schemas) is not { } types ? null : Type(types.HasFlag(JsonTypes.Number), schema.Format, pattern);
    }

    // 3.1: type [integer, string]. 3.0: anyOf of both, or a format for numbers and no type at all.
    private static JsonTypes? TypesOf(Schema schema, Func<SchemaId, Schema> schemas)
    {
        var branches = schema.AnyOf.IsEmpty ? schema.OneOf : schema.AnyOf;
        var types = schema.Types & ~JsonTypes.Null;
        if (!branches.IsEmpty)
        {
            types = types != JsonTypes.Any || !branches.All(b => IsBare(schemas(b))) ? JsonTypes.None
                : branches.Aggregate(JsonTypes.None, (all, b) => all | (schemas(b).Types & ~JsonTypes.Any & ~JsonTypes.Null));
        }
        else if (types == JsonTypes.Any)
        {
            return schema.Format switch
            {
                "int8" or "int16" or "int32" or "int64" or "uint8" or "uint16" or "uint32" or "uint64" => JsonTypes.Integer,
                "float" or "double" or "decimal" => JsonTypes.Number,
                _ => null,
            };
        }

        return types.HasFlag(JsonTypes.String) && (types & Numbers) != JsonTypes.None && (types & ~Numbers) == JsonTypes.String ? types & Numbers : null;
    }

    private static bool IsBare(Schema schema) =>
        schema is { Reference: null, Format: null, String: null, Number: null, Array: null, Object: null, Const: null, Not: null, Conditional: null }
        && schema.AllOf.IsEmpty && schema.AnyOf.IsEmpty && schema.OneOf.IsEmpty
        && (schema.Enum is null || schema.Enum.Value.All(v => v.ValueKind == JsonValueKind.Null));

    // A pattern for fractions that has no exponent is that of System.Decimal, which is described as a double.
    private static PrimitiveType Type(bool isFraction, string? format, string pattern) => isFraction
        ? format switch
        {
            "float" => PrimitiveType.SingleOrString,
            "decimal" => PrimitiveType.DecimalOrString,
            _ => pattern.AsSpan().ContainsAny('e', 'E') ? PrimitiveType.DoubleOrString : PrimitiveType.DecimalOrString,
        }
        : PrimitiveTypes.OfInteger(format) == PrimitiveType.Int32 ? PrimitiveType.Int32OrString : PrimitiveType.Int64OrString;

    private static bool IsOfDigits(string pattern) =>
        pattern.StartsWith('^') && pattern.EndsWith('$') && pattern.AsSpan().IndexOfAnyExcept(OfNumbers) < 0
        && (pattern.Contains("\\d", StringComparison.Ordinal) || pattern.Contains("0-9", StringComparison.Ordinal));
}
