using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Forms;

namespace RunsCodegen.Shaping.Types;

/// <summary>Decides what each schema amounts to, once.</summary>
internal sealed class ShapeFinder
{
    private readonly SchemaTable _schemas;
    private readonly Resolved?[] _known;
    private readonly Resolved?[] _bare;
    private readonly HashSet<SchemaId> _busy = [];
    private readonly ObjectMerger _objects;
    private readonly NestedCollections _collections;
    private readonly Loops _endless;

    public ShapeFinder(SchemaTable schemas)
    {
        _schemas = schemas;
        _known = new Resolved?[schemas.All.Length];
        _bare = new Resolved?[schemas.All.Length];
        Parts = new(schemas);
        _objects = new(schemas, Parts);
        _collections = new(Bare);
        _endless = new(HeldInTurn);
    }

    /// <summary>What schemas are put together from.</summary>
    public SchemaParts Parts { get; }

    /// <summary>The schema seen through.</summary>
    public Resolved Of(SchemaId id) => _known[id.Index] ??= Find(id);

    /// <summary>Every schema of the document.</summary>
    public ImmutableArray<Schema> All => _schemas.All;

    /// <summary>The schema of an id.</summary>
    public Schema Schema(SchemaId id) => _schemas[id];

    /// <summary>What is declared of objects that are any JSON in C#, since they are put together from several unions.</summary>
    public ImmutableArray<Member> Declared(SchemaId id) =>
        Parts.IsObject(id) ? _objects.Merge(_schemas[id]).Members : [];

    /// <summary>Lists and maps with too many others in them; not those that lie in one already, unless they have a name.</summary>
    public IEnumerable<Schema> TooDeep()
    {
        var cut = All.Where(s => _collections.IsCut(s.Id) && Bare(s.Id).Owner == s.Id).ToArray();
        var inner = cut.Select(s => _collections.NextIn(s.Id)).ToHashSet();
        return cut.Where(s => s.ComponentName is not null || !inner.Contains(s.Id));
    }

    private Resolved Find(SchemaId id)
    {
        var bare = Bare(id);
        return _collections.IsCut(id) || (!Held(bare.Shape).IsEmpty && _endless.Contains(bare.Owner)) ? bare with { Shape = new Shape.Any() } : bare;
    }

    private Resolved Bare(SchemaId id)
    {
        if (_bare[id.Index] is { } known)
        {
            return known;
        }

        // What is made of itself alone has no shape of its own.
        if (!_busy.Add(id))
        {
            return new(id, new Shape.Any(), IsNullable: false);
        }

        var found = DeepStack.Call(SeeThrough, id);
        _ = _busy.Remove(id);
        return _bare[id.Index] = found;
    }

    private Resolved SeeThrough(SchemaId id)
    {
        if (Wrapped(_schemas[id]).Inner is null)
        {
            return Unwrapped(id);
        }

        // A wrapper that only adds words or null to another schema has that schema's type.
        var wrappers = new OrderedDictionary<SchemaId, bool>();
        var last = id;
        while (_bare[last.Index] is null && Wrapped(_schemas[last]) is var (inner, addsNull) && inner is { } next && wrappers.TryAdd(last, addsNull))
        {
            last = next;
        }

        var isSettled = last != id && !wrappers.ContainsKey(last) && !_busy.Contains(last);
        var found = isSettled ? Bare(last) : Unwrapped(last);
        foreach (var (wrapper, addsNull) in wrappers.Reverse())
        {
            found = addsNull ? found with { IsNullable = true } : found;
            if (isSettled && !_busy.Contains(wrapper))
            {
                _bare[wrapper.Index] = found;
            }
        }

        return found;
    }

    private Resolved Unwrapped(SchemaId id) => new(id, ShapeOf(_schemas[id]), AllowsNull(_schemas[id]) || HasNullBranch(_schemas[id]));

    private (SchemaId? Inner, bool AddsNull) Wrapped(Schema schema)
    {
        var hasMembers = schema.Object is { Properties.IsEmpty: false };
        if (schema.Reference is { } target && !hasMembers)
        {
            return (target, schema.Types.HasFlag(JsonTypes.Null));
        }

        // Most schemas: nothing to make lists of.
        if (schema is { AllOf.IsEmpty: true, AnyOf.IsEmpty: true, OneOf.IsEmpty: true })
        {
            return (null, false);
        }

        var parts = schema.AllOf.Where(p => !SaysNothing(_schemas[p])).Distinct().ToArray();
        var branches = Branches(schema);
        if (parts is [var only] && schema.Object is null && branches.IsEmpty)
        {
            return (only, schema.Types.HasFlag(JsonTypes.Null));
        }

        var values = branches.Where(b => !IsNullOnly(_schemas[b])).Distinct().ToArray();
        return values is [var one] && parts.Length == 0 && !hasMembers
            ? (one, branches.Length > 1 || schema.Types.HasFlag(JsonTypes.Null))
            : (null, false);
    }

    private static ImmutableArray<SchemaId> Branches(Schema schema) => schema.OneOf.IsEmpty ? schema.AnyOf : schema.OneOf;

    private Shape ShapeOf(Schema schema)
    {
        if (NumberOrString.Of(schema, Schema) is { } number)
        {
            return new Shape.Primitive(number);
        }

        var branches = Branches(schema);
        var isAlone = schema.AllOf.IsEmpty && schema is { Reference: null } and not { Object.Properties.IsEmpty: false };
        if (!branches.IsEmpty)
        {
            return isAlone ? UnionShape(schema, branches)
                : MemberNames.Of(Schema, branches).IsSubsetOf(_objects.Merge(schema).Members.Select(m => m.Name)) ? Whole(schema)
                : new Shape.Any();
        }

        return schema.AllOf.IsEmpty && schema.Reference is null ? Plain(schema) : Whole(schema);
    }

    private Shape Plain(Schema schema)
    {
        if (Strings(schema) is { } values)
        {
            return new Shape.Enum(values);
        }

        var types = schema.Types & ~JsonTypes.Null;
        return types switch
        {
            _ when HasSeveralTypes(schema.Types) => new Shape.Any(),
            JsonTypes.Array => new Shape.List(Items(schema.Array)),
            JsonTypes.Object => ObjectShape(schema),
            JsonTypes.Boolean or JsonTypes.Integer or JsonTypes.Number or JsonTypes.String => new Shape.Primitive(PrimitiveTypes.Of(types, schema)),
            _ when schema.Object is { NamesProperties: true } => ObjectShape(schema),
            _ when Items(schema.Array) is { } items => new Shape.List(items),
            _ => new Shape.Any(),
        };
    }

    // The first items of a tuple are others than the rest.
    private static SchemaId? Items(ArrayRules? rules) => rules is { PrefixItems.IsEmpty: true } ? rules.Items : null;

    private Shape UnionShape(Schema schema, ImmutableArray<SchemaId> branches)
    {
        var found = Flat(branches).DistinctBy(b => Bare(b).Owner).ToImmutableArray();
        var values = found.Select(b => Bare(b).Shape).ToArray();
        return found.IsEmpty ? new Shape.Any() : (schema.Discriminator is null ? ValueShapes.OneOf(values) : null) ?? new Shape.Union(found);
    }

    // A union that has no name and no say of its own in how it is told apart only groups its branches.
    private IEnumerable<SchemaId> Flat(ImmutableArray<SchemaId> branches)
    {
        foreach (var branch in branches.Where(b => !IsNullOnly(_schemas[b]) && !_schemas[b].Never))
        {
            var (owner, shape, _) = Bare(branch);
            if (shape is Shape.Union inner && _schemas[owner] is { ComponentName: null, Discriminator: null, Annotations.Title: null })
            {
                foreach (var one in inner.Branches)
                {
                    yield return one;
                }
            }
            else
            {
                yield return branch;
            }
        }
    }

    // An 'allOf' of objects is one record; of anything else, what all of its parts have in common.
    private Shape Whole(Schema schema)
    {
        var parts = schema.Reference is { } target ? schema.AllOf.Add(target) : schema.AllOf;
        if (parts.All(Parts.IsObject))
        {
            var merged = _objects.Merge(schema);
            return !Parts.HasBranches(schema.Id) || MemberNames.Of(Schema, [schema.Id]).IsSubsetOf(merged.Members.Select(m => m.Name))
                ? merged is { Members.IsEmpty: true, IsClosed: false } ? Open(merged) : merged
                : new Shape.Any();
        }

        var shapes = parts.Select(p => Bare(p).Shape).Append(Plain(schema with { AllOf = [], Reference = null })).Where(s => s is not Shape.Any).ToArray();
        return ValueShapes.AllOf(shapes) ?? new Shape.Any();
    }

    private static Shape Open(Shape.Record merged) => merged.Additional is { } values ? new Shape.Map(values) : new Shape.Any();

    private Shape ObjectShape(Schema schema)
    {
        if (schema.Object is not { } rules)
        {
            return new Shape.Any();
        }

        if (rules.NamesProperties)
        {
            return _objects.Merge(schema);
        }

        // Names that fit one pattern, and no others: a map, whose keys are checked as JSON.
        var isClosed = rules.AdditionalProperties is { } rest && _schemas[rest].Never;
        return rules.PatternProperties is [var only] && isClosed ? new Shape.Map(only.Schema)
            : !rules.PatternProperties.IsEmpty || rules.AdditionalProperties is not { } additional ? new Shape.Any()
            : isClosed ? new Shape.Record([], null, IsClosed: true)
            : new Shape.Map(additional);
    }

    private static bool AllowsNull(Schema schema) =>
        schema.Types.HasFlag(JsonTypes.Null)
        || (schema.Types.HasFlag(JsonTypes.Any) && schema.Enum is { } values && values.Any(v => v.ValueKind == JsonValueKind.Null));

    private bool HasNullBranch(Schema schema) =>
        schema.Types.HasFlag(JsonTypes.Any) && Branches(schema).Any(b => IsNullOnly(_schemas[b]) || Bare(b).IsNullable);

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

    // Words about another part, or leave for null.
    private static bool SaysNothing(Schema schema) =>
        schema is { Never: false, Reference: null, DynamicReference: null, Format: null, Enum: null, Const: null, String: null, Number: null, Array: null, Object: null, Not: null, Conditional: null }
        && schema.Types.HasFlag(JsonTypes.Any) && schema.AllOf.IsEmpty && schema.AnyOf.IsEmpty && schema.OneOf.IsEmpty;

    // A list of lists of itself has no C# type, and a union that is a branch of itself says nothing: any value is taken.
    private List<SchemaId> HeldInTurn(SchemaId owner)
    {
        var shape = Bare(owner).Shape;
        return [.. Held(shape).Select(Bare).Where(h => h.Shape is Shape.Union == shape is Shape.Union).Select(h => h.Owner)];
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
