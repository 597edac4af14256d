using System.Collections.Immutable;
using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Forms;

/// <summary>
/// A member that several parts of an <c>allOf</c> declare, each as an object with members of its own, has the members of
/// all of them; so have the items of a list.
/// </summary>
internal sealed class SharedMembers
{
    private readonly SchemaDraft _schemas;
    private readonly Dictionary<string, SchemaId> _joined = new(StringComparer.Ordinal);
    private readonly Dictionary<SchemaId, ImmutableArray<SchemaId>> _sources = [];

    private SharedMembers(SchemaDraft schemas) => _schemas = schemas;

    /// <summary>States such members in the schema that is put together, those of members as well.</summary>
    public static void Join(SchemaDraft schemas)
    {
        var all = new SharedMembers(schemas);

        // What is joined comes at the end, and is looked through in its turn.
        for (var i = 0; i < schemas.Count; i++)
        {
            all.Settle(schemas[new(i)]);
        }
    }

    private void Settle(Schema schema)
    {
        var isPutTogether = schema.AllOf.Length > 1 || (schema.Object is not null && (!schema.AllOf.IsEmpty || schema.Reference is not null));
        if (!isPutTogether || schema.Object is { AdditionalProperties: not null })
        {
            return;
        }

        var members = Declared(schema.Id)
            .GroupBy(p => p.Name, StringComparer.Ordinal)
            .Select(g => new Property(g.Key, Join([.. g.Select(p => p.Schema)])))
            .Where(p => _sources.ContainsKey(p.Schema))
            .ToDictionary(p => p.Name, StringComparer.Ordinal);
        if (members.Count > 0)
        {
            var rules = schema.Object ?? new();
            var own = rules.Properties.Select(p => members.Remove(p.Name, out var joined) ? joined : p).ToArray();
            _schemas[schema.Id] = schema with { Object = rules with { Properties = [.. own, .. members.Values] } };
        }
    }

    // The last one as it is, if it has what the others have; what has neither members nor items has nothing to add to.
    private SchemaId Join(ImmutableArray<SchemaId> declared)
    {
        var last = declared[^1];
        if (_schemas.Target(last) is { Object: null, Reference: null, AllOf.IsEmpty: true, Array: null or { Items: null } })
        {
            return last;
        }

        SchemaId[] given = [.. declared.SelectMany(d => _sources.GetValueOrDefault(d, [d])).DistinctBy(d => _schemas.Target(d).Id)];
        SchemaId[] parts = [.. given.Where(d => d != last && !Covers(last, d)), last];
        if (parts.Length == 1)
        {
            return last;
        }

        var key = string.Join(',', parts.Select(p => _schemas.Target(p).Id.Index));
        if (!_joined.TryGetValue(key, out var joined))
        {
            var targets = parts.Select(_schemas.Target).ToArray();
            var isNullable = targets.All(t => t.Types.HasFlag(JsonTypes.Null));
            var together = new Schema { Id = last, Place = _schemas[last].Place, Annotations = _schemas[last].Annotations };
            joined = _schemas.Add(targets[^1].Array is { Items: not null } list
                ? together with { Types = targets[^1].Types, Array = list with { Items = Join([.. targets.Select(t => t.Array!.Items!.Value)]) } }
                : together with { Types = isNullable ? JsonTypes.Any | JsonTypes.Null : JsonTypes.Any, AllOf = [.. parts] });
            _joined.Add(key, joined);
            _sources.Add(joined, [.. parts]);
        }

        return joined;
    }

    // Whether nothing is lost where a value of both is read by the first alone.
    private bool Covers(SchemaId first, SchemaId second)
    {
        var seen = new HashSet<(SchemaId, SchemaId)>();
        var open = new Stack<(SchemaId First, SchemaId Second)>([(first, second)]);
        while (open.TryPop(out var pair))
        {
            var (one, other) = (_schemas.Target(pair.First), _schemas.Target(pair.Second));
            if (one.Id == other.Id || !seen.Add((one.Id, other.Id)))
            {
                continue;
            }

            if (one.Array is { Items: { } items } && other.Array is { Items: { } others })
            {
                open.Push((items, others));
                continue;
            }

            var known = Members(one.Id);
            if (known.Count == 0 || !IsRecord(one.Id) || !IsRecord(other.Id))
            {
                continue;
            }

            foreach (var (name, member) in Members(other.Id))
            {
                if (!known.TryGetValue(name, out var same))
                {
                    return false;
                }

                open.Push((same, member));
            }
        }

        return true;
    }

    private bool IsRecord(SchemaId id) => MemberNames.IsObject(i => _schemas[i], id) && Parts(id).All(p => p.AnyOf.IsEmpty && p.OneOf.IsEmpty);

    private Dictionary<string, SchemaId> Members(SchemaId id) =>
        _schemas[id] is { Object: null, Reference: null, AllOf.IsEmpty: true } ? [] : Declared(id).GroupBy(p => p.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Schema, StringComparer.Ordinal);

    private IEnumerable<Property> Declared(SchemaId id) => Parts(id).Where(p => p.Object is { Properties.IsEmpty: false }).SelectMany(p => p.Object!.Properties);

    // The parts of an 'allOf' first, then what stands beside it, in document order.
    private List<Schema> Parts(SchemaId id)
    {
        var parts = new List<Schema>();
        var seen = new HashSet<SchemaId>([id]);
        var open = new Stack<(Schema Schema, int At)>([(_schemas[id], 0)]);
        while (open.TryPop(out var here))
        {
            var (schema, at) = here;
            if ((at < schema.AllOf.Length ? schema.AllOf[at] : at == schema.AllOf.Length ? schema.Reference : null) is not { } part)
            {
                parts.Add(schema);
                continue;
            }

            open.Push((schema, at + 1));
            if (seen.Add(part))
            {
                open.Push((_schemas[part], 0));
            }
        }

        return parts;
    }
}
