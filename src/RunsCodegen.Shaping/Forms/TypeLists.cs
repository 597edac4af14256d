using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Forms;

/// <summary><c>type: [string, integer]</c>, or an <c>enum</c> of both → <c>anyOf</c> with a branch for each type.</summary>
internal static class TypeLists
{
    // In the order in which a reader would look for them.
    private static readonly JsonTypes[] Types =
        [JsonTypes.Boolean, JsonTypes.Integer, JsonTypes.Number, JsonTypes.String, JsonTypes.Array, JsonTypes.Object];

    /// <summary>Rewrites every schema with several types.</summary>
    public static void ToUnions(SchemaDraft schemas)
    {
        for (var i = schemas.Count - 1; i >= 0; i--)
        {
            var schema = schemas[new(i)];
            var types = NumberOrString.Of(schema, id => schemas[id]) is null ? Possible(schema) : JsonTypes.None;
            if (BitOperations.PopCount((uint)(types & ~JsonTypes.Null)) > 1)
            {
                schemas[schema.Id] = Split(schemas, schema, types);
            }
            else if (types != JsonTypes.None)
            {
                // An 'enum' or a 'const' without a 'type' has the type of its values.
                schemas[schema.Id] = schema with { Types = types | (schema.Types & JsonTypes.Null) };
            }
        }
    }

    private static JsonTypes Possible(Schema schema)
    {
        var types = schema.Types.HasFlag(JsonTypes.Any) || AreStringsOfAnotherType(schema) ? OfValues(schema) : schema.Types;
        return types.HasFlag(JsonTypes.Number) ? types & ~JsonTypes.Integer : types;
    }

    // 'type: object' beside strings means the strings (RCG2009): otherwise nothing would be valid.
    private static bool AreStringsOfAnotherType(Schema schema) => !schema.Types.HasFlag(JsonTypes.String)
        && schema.Enum is { IsEmpty: false } values && values.All(v => v.ValueKind == JsonValueKind.String);

    // Only plain values; an array or an object among them is compared as a whole.
    private static JsonTypes OfValues(Schema schema)
    {
        var values = schema.Const is { } constant ? [constant] : schema.Enum ?? [];
        var isPlain = schema is { Reference: null, Object: null, Array: null } && schema.AllOf.IsEmpty && schema.AnyOf.IsEmpty && schema.OneOf.IsEmpty;
        return isPlain && values.All(v => v.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
            ? values.Aggregate(JsonTypes.None, (all, v) => all | TypeOf(v))
            : JsonTypes.None;
    }

    private static JsonTypes TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => JsonTypes.Null,
        JsonValueKind.True or JsonValueKind.False => JsonTypes.Boolean,
        JsonValueKind.String => JsonTypes.String,
        JsonValueKind.Array => JsonTypes.Array,
        JsonValueKind.Object => JsonTypes.Object,
        _ => value.TryGetInt64(out _) ? JsonTypes.Integer : JsonTypes.Number,
    };

    private static Schema Split(SchemaDraft schemas, Schema schema, JsonTypes types)
    {
        if (schema.Reference is not null || !schema.AllOf.IsEmpty || !schema.AnyOf.IsEmpty || !schema.OneOf.IsEmpty)
        {
            return schema;
        }

        var branches = Types
            .Where(t => types.HasFlag(t))
            .Select(t => Branch(schema, t))
            .Where(b => b.Enum is not { IsEmpty: true } && !b.Never)
            .Select(schemas.Add)
            .ToImmutableArray();
        var isNullable = types.HasFlag(JsonTypes.Null) || schema.Types.HasFlag(JsonTypes.Null);
        return schema with
        {
            Types = JsonTypes.Any | (isNullable && AllowsNull(schema) ? JsonTypes.Null : JsonTypes.None),
            Format = null,
            Enum = null,
            Const = null,
            String = null,
            Number = null,
            Array = null,
            Object = null,
            AnyOf = branches,
        };
    }

    private static Schema Branch(Schema schema, JsonTypes type) => new()
    {
        Id = schema.Id,
        Place = schema.Place,
        Types = type,
        Format = type is JsonTypes.String or JsonTypes.Integer or JsonTypes.Number ? schema.Format : null,
        Enum = schema.Enum is { } values ? [.. values.Where(v => Is(v, type))] : null,
        Const = schema.Const is { } constant && Is(constant, type) ? constant : null,
        Never = schema.Const is { } other && !Is(other, type),
        String = type == JsonTypes.String ? schema.String : null,
        Number = type is JsonTypes.Integer or JsonTypes.Number ? schema.Number : null,
        Array = type == JsonTypes.Array ? schema.Array : null,
        Object = type == JsonTypes.Object ? schema.Object : null,
    };

    private static bool Is(JsonElement value, JsonTypes type) =>
        TypeOf(value) == type || (type == JsonTypes.Number && TypeOf(value) == JsonTypes.Integer);

    private static bool AllowsNull(Schema schema) =>
        schema.Types.HasFlag(JsonTypes.Any)
        || ((schema.Enum is not { } values || values.Any(v => v.ValueKind == JsonValueKind.Null)) && schema.Const is not { ValueKind: not JsonValueKind.Null });
}
