using System.Text.Json;
using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Contracts;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.JsonChecks;

/// <summary>
/// Decides whether a schema says more than its C# type and the checks of that type do. Then its values are checked
/// as JSON, against the whole schema.
/// </summary>
internal sealed class Exactness(ShapeFinder shapes, BranchKinds branches)
{
    private readonly Dictionary<SchemaId, bool> _known = [];

    /// <summary>Whether values of a schema have to be checked as JSON. What its members and items say does not count.</summary>
    public bool NeedsJson(SchemaId use)
    {
        if (!_known.TryGetValue(use, out var needs))
        {
            _known[use] = needs = Decide(use);
        }

        return needs;
    }

    private bool Decide(SchemaId use)
    {
        var resolved = shapes.Of(use);
        return (shapes.Schema(use).Resource is not null && LeadsToDynamic(use))
            || use != resolved.Owner && shapes.Schema(use) is var wrapper && !IsPlainWrapper(wrapper)
            || Own(shapes.Schema(resolved.Owner), resolved.Shape);
    }

    // What a dynamic reference means depends on the whole way to it, so the check begins as far out as it can.
    private bool LeadsToDynamic(SchemaId use) =>
        Reach.From([use], id => SchemaGraph.Held(shapes.Schema(id))).Any(id => shapes.Schema(id).DynamicReference is not null);

    // A wrapper has the type of what it wraps; what it asserts beside that is lost otherwise.
    private static bool IsPlainWrapper(Schema schema) =>
        schema is { Format: null, Enum: null, Const: null, String: null, Number: null, Array: null, Object: null }
        && (schema.Reference is null || (schema.AllOf.IsEmpty && schema.AnyOf.IsEmpty && schema.OneOf.IsEmpty))
        && !Composes(schema);

    private bool Own(Schema schema, Shape shape)
    {
        if (shape is Shape.Primitive { Type.IsNumberOrString: true })
        {
            return Composes(schema);
        }

        if (schema.Never || ComposesBeyond(schema, shape))
        {
            return true;
        }

        return shape switch
        {
            Shape.Any => Asserts(schema),
            Shape.Enum => schema.Enum is null || HasScalarRules(schema),
            Shape.Primitive { Type: var type } => Scalar(schema, type),
            Shape.List => Lists(schema) || schema.Object is not null,
            Shape.Map => Maps(schema),
            Shape.Record record => shapes.Parts.Of(schema) is var parts && (parts.Any(Records) || Contradicts(parts) || RequiresMore(parts, record)),
            _ => false,
        };
    }

    private static bool Composes(Schema schema) => schema.Not is not null || schema.Conditional is not null || schema.DynamicReference is not null;

    private bool ComposesBeyond(Schema schema, Shape shape) =>
        schema.Conditional is not null
        || schema.DynamicReference is not null
        || (schema.Not is { } not && !IsExclusion(shape, shapes.Schema(not)))
        || (shape is not Shape.Union && !(schema.OneOf.IsEmpty && schema.AnyOf.IsEmpty))
        || (shape is Shape.Union union && !IsDecided(schema, union))
        || (shape is not Shape.Record && !schema.AllOf.IsEmpty)
        || (shape is not Shape.Record && schema.Reference is not null);

    // Where a discriminator says which branch it is, or a value can be of one branch only, it is checked against that one alone.
    private bool IsDecided(Schema schema, Shape.Union union) =>
        schema is { Enum: null, Const: null, Array: null, Object: null } && !HasScalarRules(schema) && schema.AllOf.IsEmpty
        && (schema.OneOf.IsEmpty || schema.AnyOf.IsEmpty)
        && branches.AreOf(schema.Types, union) && (branches.AreTold(schema, union) || branches.AreExclusive(union));

    // 'not' with an 'enum' on a string is a check of its own.
    private static bool IsExclusion(Shape shape, Schema not) =>
        shape is Shape.Primitive { Type: var type } && type == PrimitiveType.String
        && not.Enum is { } values && values.All(v => v.ValueKind == JsonValueKind.String)
        && not is { Const: null, String: null, Not: null, Conditional: null } && not.AllOf.IsEmpty && not.AnyOf.IsEmpty && not.OneOf.IsEmpty;

    private static bool Asserts(Schema schema) =>
        schema.Types != JsonTypes.Any || schema.Enum is not null || schema.Const is not null || HasScalarRules(schema)
        || schema.Array is not null || schema.Object is not null || schema.Reference is not null
        || !schema.AllOf.IsEmpty || !schema.AnyOf.IsEmpty || !schema.OneOf.IsEmpty || schema.Not is not null;

    private static bool HasScalarRules(Schema schema) => HasLengths(schema) || schema.Number is not null;

    // Encodings only inform.
    private static bool HasLengths(Schema schema) => schema.String is { } s && (s.MinLength ?? s.MaxLength ?? (object?)s.Pattern) is not null;

    private static bool Scalar(Schema schema, PrimitiveType type) =>
        schema.Enum is not null
        || (schema.Const is { } constant && !(constant.ValueKind == JsonValueKind.String && type == PrimitiveType.String))
        || (type != PrimitiveType.String && HasLengths(schema) && (schema.Types & (JsonTypes.String | JsonTypes.Any)) != JsonTypes.None)
        || (schema.Number is { } limits && (type.Kind == "Number" ? !SchemaChecks.CanSay(limits, type) : schema.Types.HasFlag(JsonTypes.Any)));

    private bool Lists(Schema schema) =>
        schema.Enum is not null || schema.Const is not null
        || schema.Array is { } a && (!a.PrefixItems.IsEmpty || a.Contains is not null || Says(a.UnevaluatedItems));

    private bool Maps(Schema schema) => schema.Enum is not null || schema.Const is not null || schema.Array is not null || schema.Object is { Required.IsEmpty: false } || Names(schema.Object);

    private bool Names(ObjectRules? rules) => rules is not null
        && (!rules.PatternProperties.IsEmpty || !rules.DependentRequired.IsEmpty || !rules.DependentSchemas.IsEmpty
            || Says(rules.PropertyNames) || Says(rules.UnevaluatedProperties));

    private bool Says(SchemaId? id) => id is { } schema && (shapes.Schema(schema).Never || Asserts(shapes.Schema(schema)));

    private bool Records(Schema schema) =>
        schema.Enum is not null || schema.Const is not null || schema.Array is not null || Names(schema.Object) || Composes(schema)
        || schema.Object is { MinProperties: not null } or { MaxProperties: not null }
        || !schema.OneOf.IsEmpty || !schema.AnyOf.IsEmpty;

    private static bool RequiresMore(Schema[] parts, Shape.Record record) =>
        parts.Select(p => p.Object).OfType<ObjectRules>().Where(o => !o.Required.IsEmpty).SelectMany(o => o.Required)
            .Except(record.Members.Select(m => m.Name).Concat(record.Ignored), StringComparer.Ordinal).Any();

    // The member has one of the types; only the whole schema knows of the other. A part that closes itself closes to the others.
    private bool Contradicts(Schema[] parts)
    {
        var owners = new Dictionary<string, SchemaId>(StringComparer.Ordinal);
        var (count, hasAdditional) = (0, false);
        foreach (var rules in parts.Select(p => p.Object).OfType<ObjectRules>())
        {
            count++;
            hasAdditional |= rules.AdditionalProperties is not null;
            foreach (var member in rules.Properties)
            {
                var owner = shapes.Of(member.Schema).Owner;
                if (!owners.TryAdd(member.Name, owner) && owners[member.Name] != owner)
                {
                    return true;
                }
            }
        }

        return count > 1 && hasAdditional;
    }
}
