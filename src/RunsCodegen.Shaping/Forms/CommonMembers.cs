using System.Collections.Immutable;
using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Forms;

/// <summary>
/// Members beside a <c>oneOf</c> or <c>anyOf</c> belong to each of its branches: <c>A and (B or C)</c> is <c>(A and B) or (A and C)</c>.
/// Where no branch adds a member, the schema stays as it is: one record, with a condition.
/// </summary>
internal sealed class CommonMembers
{
    // A union of unions of unions; more than this is left as any JSON.
    private const int DeepestUnion = 3;
    private const int MostBranches = 100;

    private readonly SchemaDraft _schemas;
    private readonly HashSet<SchemaId> _settled = [];

    private CommonMembers(SchemaDraft schemas) => _schemas = schemas;

    /// <summary>Rewrites every schema that holds members beside branches.</summary>
    public static void ToBranches(SchemaDraft schemas)
    {
        var all = new CommonMembers(schemas);
        var given = schemas.Count;
        for (var i = 0; i < given; i++)
        {
            all.Settle(new(i), 0);
        }
    }

    private void Settle(SchemaId id, int depth)
    {
        if (depth > DeepestUnion || !_settled.Add(id))
        {
            return;
        }

        var schema = _schemas[id];
        if (schema.Reference is null && IsComposed(schema) && Find(schema, depth) is var (union, rest) && union is not null)
        {
            _schemas[id] = Distribute(schema, union, rest, depth);
        }
    }

    private static bool IsComposed(Schema schema) => !schema.AllOf.IsEmpty || !schema.OneOf.IsEmpty || !schema.AnyOf.IsEmpty;

    // The schema whose branches they are, and what else stands beside it.
    private (Schema? Union, Schema Own) Find(Schema schema, int depth)
    {
        var rest = schema with { OneOf = [], AnyOf = [], Discriminator = null, Not = null, Conditional = null, Annotations = Annotations.None, Types = schema.Types & ~JsonTypes.Null };
        if (!schema.OneOf.IsEmpty || !schema.AnyOf.IsEmpty)
        {
            var isOne = schema.OneOf.IsEmpty || schema.AnyOf.IsEmpty;
            return isOne && (schema.Object is { Properties.IsEmpty: false } || !schema.AllOf.IsEmpty) && Adds(schema, rest) ? (schema, rest) : (null, rest);
        }

        var unions = schema.AllOf.Where(p => IsUnion(_schemas.Target(p))).ToArray();
        if (unions is not [var part] || (schema.AllOf.Length == 1 && schema.Object is null))
        {
            return (null, rest);
        }

        Settle(_schemas.Target(part).Id, depth + 1);
        var union = _schemas.Target(part);
        rest = rest with { AllOf = schema.AllOf.Remove(part) };
        return union is { Object: null, Not: null, Conditional: null } && union.AllOf.IsEmpty && Adds(union, rest) ? (union, rest) : (null, rest);
    }

    private static bool IsUnion(Schema schema) => schema.OneOf.IsEmpty != schema.AnyOf.IsEmpty;

    private bool Adds(Schema union, Schema rest)
    {
        var branches = Branches(union).Where(b => !IsNull(b)).ToArray();
        if (branches.Length == 0 || branches.Length > MostBranches || !branches.All(b => MemberNames.IsObject(Find, b)) || !rest.AllOf.All(p => MemberNames.IsObject(Find, p)))
        {
            return false;
        }

        var own = MemberNames.Of(Find, rest.AllOf);
        own.UnionWith(rest.Object?.Properties.Select(p => p.Name) ?? []);
        return !MemberNames.Of(Find, branches).IsSubsetOf(own);
    }

    private Schema Distribute(Schema schema, Schema union, Schema rest, int depth)
    {
        var members = _schemas.Add(rest with { Object = rest.Object is { } rules ? rules with { UnevaluatedProperties = null } : null });
        var branches = Branches(union).ToImmutableDictionary(b => b, b => Branch(members, b, depth));
        var unevaluated = schema.Object?.UnevaluatedProperties is { } closed ? new ObjectRules { UnevaluatedProperties = closed } : null;
        return schema with
        {
            Types = (schema.Types & JsonTypes.Null) | JsonTypes.Any,
            Object = unevaluated,
            AllOf = [],
            OneOf = [.. union.OneOf.Select(b => branches[b])],
            AnyOf = [.. union.AnyOf.Select(b => branches[b])],
            Discriminator = union.Discriminator is { } d ? d with { Mapping = [.. Mapping(d, branches)] } : null,
        };
    }

    private SchemaId Branch(SchemaId members, SchemaId branch, int depth)
    {
        if (IsNull(branch))
        {
            return branch;
        }

        var id = _schemas.Add(new() { Id = branch, Place = _schemas[branch].Place, AllOf = [members, branch] });
        Settle(id, depth + 1);
        return id;
    }

    private static IEnumerable<DiscriminatorMapping> Mapping(Discriminator discriminator, ImmutableDictionary<SchemaId, SchemaId> branches) =>
        discriminator.Mapping.Select(m => branches.TryGetValue(m.Schema, out var branch) ? m with { Schema = branch } : m);

    private static ImmutableArray<SchemaId> Branches(Schema union) => [.. union.OneOf.Concat(union.AnyOf).Distinct()];

    private bool IsNull(SchemaId id) => _schemas.Target(id).Types == JsonTypes.Null;

    private Schema Find(SchemaId id) => _schemas[id];
}
