using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Forms;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Views;

/// <summary>Which members of a schema travel one way only.</summary>
internal sealed class ViewMembers
{
    private readonly SchemaTable _schemas;
    private readonly IReadOnlyList<SchemaId>[] _inPlace;
    private readonly SchemaLinks _composers;
    private readonly HashSet<SchemaId> _readOnly;
    private readonly HashSet<SchemaId> _writeOnly;
    private readonly HashSet<string> _discriminators;
    private readonly Dictionary<SchemaId, ImmutableArray<string>> _droppedInRequests = [];
    private readonly Dictionary<SchemaId, ImmutableArray<string>> _droppedInResponses = [];
    private readonly Dictionary<bool, HashSet<string>> _droppedAnywhere = [];

    public ViewMembers(SchemaTable schemas)
    {
        _schemas = schemas;
        _inPlace = [.. schemas.All.Select(InPlace)];
        _composers = Reach.Back(schemas.All.Select(s => s.Id), id => _inPlace[id.Index]);
        _discriminators = schemas.All.Select(s => s.Discriminator?.Property).OfType<string>().ToHashSet(StringComparer.Ordinal);

        // The annotation counts wherever it stands on the way to the member's type.
        var users = Reach.Back(schemas.All.Select(s => s.Id), id => OnTheWay(schemas[id]));
        _readOnly = Reach.From(schemas.All.Where(s => s.Annotations.ReadOnly).Select(s => s.Id), id => users[id]);
        _writeOnly = Reach.From(schemas.All.Where(s => s.Annotations.WriteOnly).Select(s => s.Id), id => users[id]);
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
        var requires = Requires(rules, DroppedAnywhere(inRequest));
        if (own.IsEmpty && !requires)
        {
            return schema;
        }

        var kept = rules.Properties.RemoveAll(p => own.Contains(p.Name, StringComparer.Ordinal));
        var gone = requires ? Gone(schema.Id, inRequest) : [];
        gone.ExceptWith(kept.Select(p => p.Name));
        return own.IsEmpty && !Requires(rules, gone) ? schema : schema with
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

    private static bool Requires(ObjectRules rules, HashSet<string> names) =>
        rules.Required.Any(names.Contains) || rules.DependentRequired.Any(d => names.Contains(d.Name) || d.Required.Any(names.Contains));

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
        if (!HasOneWay(id, inRequest))
        {
            return [];
        }

        var known = inRequest ? _droppedInRequests : _droppedInResponses;
        if (!known.TryGetValue(id, out var dropped))
        {
            known[id] = dropped = FindDropped(id, inRequest);
        }

        return dropped;
    }

    private HashSet<string> DroppedAnywhere(bool inRequest)
    {
        if (!_droppedAnywhere.TryGetValue(inRequest, out var names))
        {
            _droppedAnywhere[inRequest] = names = _schemas.All.SelectMany(s => Dropped(s.Id, inRequest)).ToHashSet(StringComparer.Ordinal);
        }

        return names;
    }

    private bool HasOneWay(SchemaId id, bool inRequest)
    {
        foreach (var property in _schemas[id].Object?.Properties ?? [])
        {
            if (IsOneWay(property.Schema, inRequest))
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<string> FindDropped(SchemaId id, bool inRequest)
    {
        var found = _schemas[id].Object!.Properties.Where(p => IsOneWay(p.Schema, inRequest)).Select(p => p.Name).ToArray();

        // What tells the branches of a union apart always travels.
        return found.Any(_discriminators.Contains)
            ? [.. found.Except(Around(id).Select(s => _schemas[s].Discriminator?.Property).OfType<string>(), StringComparer.Ordinal)]
            : [.. found];
    }

    // One part of an 'allOf' may require what another declares.
    private HashSet<SchemaId> Beside(SchemaId id)
    {
        var beside = Around(id);
        beside.UnionWith(Reach.From(_composers[id].SelectMany(whole => _schemas[whole].AllOf), part => _inPlace[part.Index]));
        return beside;
    }

    // The parts of the whole that a schema stands in, by 'allOf' alone; what only refers to it is another whole.
    private HashSet<SchemaId> PutTogether(SchemaId id)
    {
        var wholes = Reach.From([id], part => _composers[part].Where(whole => OnTheWay(_schemas[whole]).Contains(part) && IsWithin(part, whole)));
        return Reach.From(wholes, part => OnTheWay(_schemas[part]));
    }

    private bool IsWithin(SchemaId part, SchemaId whole) =>
        _schemas[part].Place.Pointer.StartsWith(_schemas[whole].Place.Pointer + "/", StringComparison.Ordinal);

    // The parts of a schema, and whatever it is a part of.
    private HashSet<SchemaId> Around(SchemaId id)
    {
        var around = Reach.From([id], part => _inPlace[part.Index]);
        around.UnionWith(Reach.From([id], part => _composers[part]));
        return around;
    }

    private static IReadOnlyList<SchemaId> InPlace(Schema schema) => schema is { Conditional: null, Object: null or { DependentSchemas.IsEmpty: true } }
        ? MemberNames.InPlace(schema)
        :
        [
            .. new[] { schema.Conditional?.If, schema.Conditional?.Then, schema.Conditional?.Else }.OfType<SchemaId>(),
            .. MemberNames.InPlace(schema),
            .. schema.Object?.DependentSchemas.Select(d => d.Schema) ?? [],
        ];

    private static ImmutableArray<SchemaId> OnTheWay(Schema schema) => schema.Reference is { } target ? schema.AllOf.Add(target) : schema.AllOf;

    // Both at once mean nothing.
    private bool IsOneWay(SchemaId id, bool inRequest)
    {
        var (isReadOnly, isWriteOnly) = (_readOnly.Contains(id), _writeOnly.Contains(id));
        return isReadOnly != isWriteOnly && (inRequest ? isReadOnly : isWriteOnly);
    }
}
