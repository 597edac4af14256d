using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Types;

/// <summary>Decides what each schema amounts to, once.</summary>
internal sealed class ShapeFinder(SchemaTable schemas)
{
    private readonly Resolved?[] _known = new Resolved?[schemas.All.Length];
    private readonly ObjectMerger _objects = new(schemas);

    /// <summary>The schema seen through.</summary>
    public Resolved Of(SchemaId id) => _known[id.Index] ??= Find(id);

    /// <summary>The schema of an id.</summary>
    public Schema Schema(SchemaId id) => schemas[id];

    private Resolved Find(SchemaId id)
    {
        var (owner, shape, nullable) = Bare(id);
        return new(owner, IsEndless(owner, shape) ? new Shape.Any() : shape, nullable);
    }

    private (SchemaId Owner, Shape Shape, bool IsNullable) Bare(SchemaId id)
    {
        var schema = schemas[id];
        var seen = new HashSet<SchemaId>();
        var nullable = false;

        // A wrapper that only adds words or null to another schema has that schema's type.
        while (seen.Add(schema.Id) && Wrapped(schema) is var (inner, addsNull) && inner is { } next)
        {
            nullable |= addsNull;
            schema = schemas[next];
        }

        return (schema.Id, ShapeOf(schema), nullable || AllowsNull(schema));
    }

    private (SchemaId? Inner, bool AddsNull) Wrapped(Schema schema)
    {
        if (schema.Reference is { } target)
        {
            return (target, schema.Types.HasFlag(JsonTypes.Null));
        }

        if (schema.AllOf is [var only] && schema.Object is null)
        {
            return (only, schema.Types.HasFlag(JsonTypes.Null));
        }

        var branches = schema.OneOf.IsEmpty ? schema.AnyOf : schema.OneOf;
        var values = branches.Where(b => !IsNullOnly(schemas[b])).ToImmutableArray();
        return values is [var one] ? (one, branches.Length > 1 || schema.Types.HasFlag(JsonTypes.Null)) : (null, false);
    }

    private Shape ShapeOf(Schema schema)
    {
        if (NumberOrString.Of(schema, schemas) is { } number)
        {
            return new Shape.Primitive(number);
        }

        var branches = schema.OneOf.IsEmpty ? schema.AnyOf : schema.OneOf;
        if (!branches.IsEmpty)
        {
            return new Shape.Union([.. branches.Where(b => !IsNullOnly(schemas[b]))]);
        }

        if (!schema.AllOf.IsEmpty)
        {
            return schema.AllOf.Any(IsNoObject) ? new Shape.Any() : _objects.Merge(schema);
        }

        if (Strings(schema) is { } values)
        {
            return new Shape.Enum(values);
        }

        var types = schema.Types & ~JsonTypes.Null;
        return types switch
        {
            _ when HasSeveralTypes(schema.Types) => new Shape.Any(),
            JsonTypes.Array => new Shape.List(schema.Array?.Items),
            JsonTypes.Object => ObjectShape(schema),
            JsonTypes.Boolean or JsonTypes.Integer or JsonTypes.Number or JsonTypes.String => new Shape.Primitive(PrimitiveTypes.Of(types, schema)),
            _ when schema.Object is { Properties.IsEmpty: false } => ObjectShape(schema),
            _ when schema.Array?.Items is { } items => new Shape.List(items),
            _ => new Shape.Any(),
        };
    }

    private Shape ObjectShape(Schema schema)
    {
        if (schema.Object is not { } rules)
        {
            return new Shape.Any();
        }

        if (!rules.Properties.IsEmpty)
        {
            return _objects.Merge(schema);
        }

        return rules.AdditionalProperties is not { } additional ? new Shape.Any()
            : schemas[additional].Never ? new Shape.Record([], null, IsClosed: true)
            : new Shape.Map(additional);
    }

    private static bool AllowsNull(Schema schema) =>
        schema.Types.HasFlag(JsonTypes.Null)
        || (schema.Enum is { } values && values.Any(v => v.ValueKind == JsonValueKind.Null));

    private static bool IsNullOnly(Schema schema) =>
        schema.Types == JsonTypes.Null || schema.Const is { ValueKind: JsonValueKind.Null } || schema.Enum is [{ ValueKind: JsonValueKind.Null }];

    /// <summary>The strings of an enum; null when it has other values, or is none.</summary>
    private static ImmutableArray<string>? Strings(Schema schema)
    {
        if (schema.Enum is not { } values)
        {
            return null;
        }

        var strings = values.Where(v => v.ValueKind != JsonValueKind.Null).ToArray();
        return strings.Length > 0 && strings.All(v => v.ValueKind == JsonValueKind.String)
            ? [.. strings.Select(v => v.GetString()!).Distinct(StringComparer.Ordinal)]
            : null;
    }

    private bool IsNoObject(SchemaId id)
    {
        var seen = new HashSet<SchemaId>();
        var schema = schemas[id];
        while (schema.Reference is { } target && seen.Add(schema.Id))
        {
            schema = schemas[target];
        }

        return (schema.Types & ~JsonTypes.Null & ~JsonTypes.Any & ~JsonTypes.Object) != JsonTypes.None || !schema.OneOf.IsEmpty || !schema.AnyOf.IsEmpty;
    }

    // No C# type is made of itself alone: where nothing but lists, maps and unions lies between, any value is taken.
    private bool IsEndless(SchemaId owner, Shape shape)
    {
        var seen = new HashSet<SchemaId>();
        var pending = new Stack<SchemaId>(Held(shape));
        while (pending.TryPop(out var next))
        {
            var (id, inner, _) = Bare(next);
            if (id == owner)
            {
                return true;
            }

            if (seen.Add(id))
            {
                foreach (var held in Held(inner))
                {
                    pending.Push(held);
                }
            }
        }

        return false;
    }

    private static ImmutableArray<SchemaId> Held(Shape shape) => shape switch
    {
        Shape.List { Items: { } items } => [items],
        Shape.Map { Values: { } values } => [values],
        Shape.Union union => union.Branches,
        _ => [],
    };

    /// <summary>Whether a set of types holds more than one besides null.</summary>
    public static bool HasSeveralTypes(JsonTypes types) =>
        BitOperations.PopCount((uint)(types & ~JsonTypes.Null & ~JsonTypes.Any)) > 1;
}
