using System.Collections.Immutable;
using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Views;

/// <summary>Which members of a schema travel one way only.</summary>
internal sealed class ViewMembers
{
    private readonly SchemaTable _schemas;
    private readonly ILookup<SchemaId, SchemaId> _composers;
    private readonly Dictionary<(SchemaId, bool), ImmutableArray<string>> _dropped = [];

    public ViewMembers(SchemaTable schemas)
    {
        _schemas = schemas;
        _composers = schemas.All.SelectMany(s => InPlace(s).Select(part => (part, s.Id))).ToLookup(p => p.part, p => p.Id);
    }

    /// <summary>Whether a schema says something else in a request or a response; what it holds does not count.</summary>
    public bool Differs(SchemaId id, bool inRequest) => !ReferenceEquals(View(_schemas[id], inRequest), _schemas[id]);

    /// <summary>The schema as it stands in a request, without <c>readOnly</c> members, or in a response, without <c>writeOnly</c> ones.</summary>
    public Schema View(Schema schema, bool inRequest)
    {
        if (schema.Object is not { } rules)
        {
            return schema;
        }

        var own = Dropped(schema.Id, inRequest);
        var kept = rules.Properties.RemoveAll(p => own.Contains(p.Name, StringComparer.Ordinal));
        var gone = Gone(schema.Id, inRequest);
        gone.ExceptWith(kept.Select(p => p.Name));
        var saysNothingOfThem = own.IsEmpty && !rules.Required.Any(gone.Contains)
            && !rules.DependentRequired.Any(d => gone.Contains(d.Name) || d.Required.Any(gone.Contains));
        return saysNothingOfThem ? schema : schema with
        {
            Object = rules with
            {
                Properties = kept,
                Ignored = [.. rules.Ignored, .. own],
                Required = rules.Required.RemoveAll(gone.Contains),
                DependentRequired =
                [
                    .. rules.DependentRequired.Where(d => !gone.Contains(d.Name)).Select(d => d with { Required = d.Required.RemoveAll(gone.Contains) }),
                ],
            },
        };
    }

    // What a part requires is required of what it declares itself; a member that any part of the 'allOf' declares without
    // the annotation travels.
    private HashSet<string> Gone(SchemaId id, bool inRequest)
    {
        var gone = Beside(id).SelectMany(s => Dropped(s, inRequest)).ToHashSet(StringComparer.Ordinal);
        gone.ExceptWith(PutTogether(id).SelectMany(s => Kept(s, inRequest)));
        gone.UnionWith(Dropped(id, inRequest));
        return gone;
    }

    private IEnumerable<string> Kept(SchemaId id, bool inRequest) =>
        (_schemas[id].Object?.Properties.Select(p => p.Name) ?? []).Except(Dropped(id, inRequest), StringComparer.Ordinal);

    private ImmutableArray<string> Dropped(SchemaId id, bool inRequest)
    {
        if (!_dropped.TryGetValue((id, inRequest), out var dropped))
        {
            _dropped[(id, inRequest)] = dropped = FindDropped(id, inRequest);
        }

        return dropped;
    }

    private ImmutableArray<string> FindDropped(SchemaId id, bool inRequest)
    {
        var found = _schemas[id].Object?.Properties.Where(p => IsOneWay(p.Schema, inRequest)).Select(p => p.Name).ToArray() ?? [];

        // What tells the branches of a union apart always travels.
        return found.Length == 0 ? [] : [.. found.Except(Around(id).Select(s => _schemas[s].Discriminator?.Property).OfType<string>(), StringComparer.Ordinal)];
    }

    // One part of an 'allOf' may require what another declares.
    private IEnumerable<SchemaId> Beside(SchemaId id) =>
        Around(id).Concat(_composers[id].SelectMany(whole => _schemas[whole].AllOf).SelectMany(part => Closure(part, p => InPlace(_schemas[p])))).Distinct();

    // The parts of the whole that a schema stands in, by 'allOf' alone; what only refers to it is another whole.
    private HashSet<SchemaId> PutTogether(SchemaId id)
    {
        var wholes = Closure(id, part => _composers[part].Where(whole => Parts(whole).Contains(part) && IsWithin(part, whole)));
        return [.. wholes.SelectMany(whole => Closure(whole, part => Parts(part)))];
    }

    private bool IsWithin(SchemaId part, SchemaId whole) =>
        _schemas[part].Place.Pointer.StartsWith(_schemas[whole].Place.Pointer + "/", StringComparison.Ordinal);

    private ImmutableArray<SchemaId> Parts(SchemaId id) =>
        _schemas[id].Reference is { } target ? _schemas[id].AllOf.Add(target) : _schemas[id].AllOf;

    // The parts of a schema, and whatever it is a part of.
    private HashSet<SchemaId> Around(SchemaId id)
    {
        var around = Closure(id, part => InPlace(_schemas[part]));
        around.UnionWith(Closure(id, part => _composers[part]));
        return around;
    }

    private static HashSet<SchemaId> Closure(SchemaId from, Func<SchemaId, IEnumerable<SchemaId>> next)
    {
        var reached = new HashSet<SchemaId>();
        var open = new Stack<SchemaId>([from]);
        while (open.TryPop(out var id))
        {
            if (reached.Add(id))
            {
                foreach (var other in next(id))
                {
                    open.Push(other);
                }
            }
        }

        return reached;
    }

    private static IEnumerable<SchemaId> InPlace(Schema schema) =>
    [
        .. new[] { schema.Reference, schema.Conditional?.If, schema.Conditional?.Then, schema.Conditional?.Else }.OfType<SchemaId>(),
        .. schema.AllOf,
        .. schema.AnyOf,
        .. schema.OneOf,
        .. schema.Object?.DependentSchemas.Select(d => d.Schema) ?? [],
    ];

    // The annotation counts wherever it stands on the way to the member's type; both at once mean nothing.
    private bool IsOneWay(SchemaId id, bool inRequest)
    {
        var all = Closure(id, part => Parts(part));
        var isReadOnly = all.Any(s => _schemas[s].Annotations.ReadOnly);
        var isWriteOnly = all.Any(s => _schemas[s].Annotations.WriteOnly);
        return isReadOnly != isWriteOnly && (inRequest ? isReadOnly : isWriteOnly);
    }
}
