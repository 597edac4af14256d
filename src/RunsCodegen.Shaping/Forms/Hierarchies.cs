using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Forms;

/// <summary>
/// A schema with a <c>discriminator</c> that others build upon by <c>allOf</c> means any of them (OpenAPI 3.1 §4.8.25,
/// 2.0 <c>discriminator</c>): it becomes a union of those that build upon it and of what it says itself.
/// </summary>
internal sealed class Hierarchies
{
    private readonly SchemaDraft _schemas;
    private readonly Dictionary<SchemaId, List<SchemaId>> _children = [];
    private readonly Dictionary<SchemaId, SchemaId> _bases = [];

    private Hierarchies(SchemaDraft schemas) => _schemas = schemas;

    /// <summary>Rewrites every base, and every schema between a base and its last descendants.</summary>
    public static void ToUnions(SchemaDraft schemas)
    {
        var all = new Hierarchies(schemas);
        all.FindChildren();
        var roots = all.Roots();
        if (roots.Count > 0)
        {
            all.Rewrite(roots);
        }
    }

    private void FindChildren()
    {
        for (var i = 0; i < _schemas.Count; i++)
        {
            var schema = _schemas[new(i)];
            if (!BuildsUpon(schema))
            {
                continue;
            }

            foreach (var part in schema.AllOf.Select(p => _schemas.Target(p).Id).Distinct())
            {
                if (!_children.TryGetValue(part, out var children))
                {
                    _children[part] = children = [];
                }

                children.Add(schema.Id);
            }
        }
    }

    // A union whose branches build upon it holds itself; what it says beside its branches is the base then.
    private List<SchemaId> Roots()
    {
        var roots = new List<SchemaId>();
        foreach (var id in _children.Keys.OrderBy(id => id.Index))
        {
            var schema = _schemas[id];
            var branches = schema.OneOf.Concat(schema.AnyOf).Select(b => _schemas.Target(b).Id);
            var isBase = schema.Discriminator is not null && schema.OneOf.IsEmpty && schema.AnyOf.IsEmpty;
            if ((isBase && Descendants(id).Any(d => _schemas[d].ComponentName is not null)) || branches.Intersect(_children[id]).Any())
            {
                roots.Add(id);
            }
        }

        return roots;
    }

    private void Rewrite(List<SchemaId> roots)
    {
        var discriminators = new Dictionary<SchemaId, Discriminator?>();
        foreach (var root in roots)
        {
            foreach (var id in Descendants(root).Where(d => _schemas[root].Discriminator is not null && IsBetween(_schemas[d])).Prepend(root))
            {
                discriminators.TryAdd(id, _schemas[id].Discriminator ?? _schemas[root].Discriminator);
            }
        }

        foreach (var id in discriminators.Keys)
        {
            _bases[id] = _schemas.Add(_schemas[id] with { Discriminator = null, OneOf = [], AnyOf = [], Types = _schemas[id].Types & ~JsonTypes.Null });
        }

        var bases = _bases.Values.ToHashSet();
        var unions = discriminators.Select(d => Union(_schemas[d.Key], d.Value)).ToArray();
        for (var i = 0; i < _schemas.Count; i++)
        {
            var schema = _schemas[new(i)];
            if (BuildsUpon(schema) || bases.Contains(schema.Id))
            {
                _schemas[schema.Id] = schema with { AllOf = Parts(schema) };
            }
        }

        foreach (var union in unions)
        {
            _schemas[union.Id] = union;
        }
    }

    private ImmutableArray<SchemaId> Parts(Schema schema)
    {
        var parts = schema.AllOf.Select(p => _bases.GetValueOrDefault(_schemas.Target(p).Id, p)).ToImmutableArray();

        // One that adds nothing is a kind of its own, too, and not its base.
        return parts is [var only] && only != schema.AllOf[0] && schema.Object is not { Properties.IsEmpty: false }
            ? [only, _schemas.Add(new() { Id = schema.Id, Place = schema.Place, Types = JsonTypes.Object })]
            : parts;
    }

    private Schema Union(Schema schema, Discriminator? discriminator)
    {
        var types = (schema.Types & JsonTypes.Null) | JsonTypes.Any;
        if (!schema.OneOf.IsEmpty || !schema.AnyOf.IsEmpty)
        {
            // What stands beside the branches is in the base, which those that build upon it have already.
            var heirs = Descendants(schema.Id).ToHashSet();
            return schema with { Types = types, Object = null, AllOf = [], OneOf = WithBase(schema.OneOf), AnyOf = WithBase(schema.AnyOf) };

            ImmutableArray<SchemaId> WithBase(ImmutableArray<SchemaId> branches) => [.. branches.Select(b =>
                heirs.Contains(_schemas.Target(b).Id) || (schema.Object is null && schema.AllOf.IsEmpty) ? b
                : _schemas.Add(new() { Id = b, Place = _schemas[b].Place, AllOf = [_bases[schema.Id], b] }))];
        }

        var mapping = discriminator!.Mapping;
        var members = Descendants(schema.Id)
            .Where(d => _schemas[d].ComponentName is not null)
            .Concat(schema.Discriminator is null ? [] : mapping.Select(m => _schemas.Target(m.Schema).Id).Where(m => m != schema.Id))
            .Distinct()
            .OrderBy(d => d.Index)
            .ToArray();
        var names = _bases
            .Where(b => (b.Key == schema.Id || members.Contains(b.Key)) && mapping.All(m => _schemas.Target(m.Schema).Id != b.Key))
            .Select(b => new DiscriminatorMapping(_schemas[b.Key].Annotations.DiscriminatorValue ?? _schemas[b.Key].ComponentName ?? "", b.Value));
        return schema with
        {
            Types = types,
            Object = null,
            AllOf = [],
            AnyOf = [.. members.Select(Branch), _bases[schema.Id]],
            Discriminator = discriminator with { Mapping = [.. mapping.Select(m => m with { Schema = Branch(_schemas.Target(m.Schema).Id) }), .. names] },
        };
    }

    // 'allOf' with one schema and nothing else is that schema where it is written in place; a component is a kind of it, unless it only adds null.
    private static bool BuildsUpon(Schema schema) =>
        schema.AllOf.Length > 0
        && (schema.Object is { Properties.IsEmpty: false } || schema.AllOf.Length > 1 || (schema.ComponentName is not null && !schema.Types.HasFlag(JsonTypes.Null)));

    private bool IsBetween(Schema schema) =>
        _children.ContainsKey(schema.Id) && schema.ComponentName is not null && schema.OneOf.IsEmpty && schema.AnyOf.IsEmpty;

    // A schema between stands for what it says itself; those that build upon it are branches of their own.
    private SchemaId Branch(SchemaId id) => _bases.GetValueOrDefault(id, id);

    private ImmutableArray<SchemaId> Descendants(SchemaId id) =>
        [.. Reach.From(Children(id), Children).Where(d => d != id).OrderBy(d => d.Index)];

    private IEnumerable<SchemaId> Children(SchemaId id) => _children.GetValueOrDefault(id, []);
}
