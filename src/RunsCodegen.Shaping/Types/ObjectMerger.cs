using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Types;

/// <summary>Puts the parts of an <c>allOf</c> together into one record.</summary>
internal sealed class ObjectMerger(SchemaTable schemas)
{
    /// <summary>The record of a schema and of everything its <c>allOf</c> names, in document order.</summary>
    public Shape.Record Merge(Schema schema)
    {
        var members = new List<Member>();
        var required = new HashSet<string>(StringComparer.Ordinal);
        var ignored = new List<string>();
        SchemaId? additional = null;
        var (closed, keepsOthers) = (false, false);
        var parts = Parts(schema).ToArray();
        foreach (var part in parts)
        {
            keepsOthers |= RulesOthers(part);
            required.UnionWith(part.Required);
            ignored.AddRange(part.Ignored);
            foreach (var property in part.Properties)
            {
                var at = members.FindIndex(m => m.Name == property.Name);
                if (at < 0)
                {
                    members.Add(new(property.Name, property.Schema, IsRequired: false));
                }
                else
                {
                    // The later part is the more special one, unless it only adds a limit to what the earlier says.
                    members[at] = OnlyLimits(schemas[property.Schema], schemas[members[at].Schema]) ? members[at] : members[at] with { Schema = property.Schema };
                }
            }

            if (part.AdditionalProperties is { } rest)
            {
                closed |= schemas[rest].Never;
                additional = schemas[rest].Never ? additional : rest;
            }
        }

        // What is required and nowhere declared has no member to be in.
        keepsOthers |= additional is null && !required.IsSubsetOf(members.Select(m => m.Name).Concat(ignored));

        // Where only declared members may come, there are no others, but for those of patterns.
        keepsOthers &= !closed || parts.Any(p => !p.PatternProperties.IsEmpty);
        closed = (closed || LeavesNone(parts)) && !keepsOthers;
        return new([.. members.Select(m => m with { IsRequired = required.Contains(m.Name) })], closed || keepsOthers ? null : additional, closed)
        {
            KeepsOthers = keepsOthers,
            Ignored = [.. ignored.Except(members.Select(m => m.Name), StringComparer.Ordinal)],
        };
    }

    // What 'additionalProperties' lets through anywhere has been evaluated.
    private bool LeavesNone(ObjectRules[] parts) =>
        parts.Any(p => p.UnevaluatedProperties is { } rest && schemas[rest].Never)
        && !parts.Any(p => p.AdditionalProperties is { } rest && !schemas[rest].Never);

    // A check that does not see them all would be wrong about these.
    private bool RulesOthers(ObjectRules part) =>
        !part.PatternProperties.IsEmpty || part.PropertyNames is not null || !part.DependentRequired.IsEmpty || !part.DependentSchemas.IsEmpty
        || (part.MinProperties ?? part.MaxProperties) is not null
        || (part.UnevaluatedProperties is { } unevaluated && !schemas[unevaluated].Never);

    private static bool OnlyLimits(Schema later, Schema earlier) =>
        later is { Enum: null, Const: null, Format: null, Reference: null, Object: null, Array: null, AllOf.IsEmpty: true, AnyOf.IsEmpty: true, OneOf.IsEmpty: true, ComponentName: null }
        && (later.Types.HasFlag(JsonTypes.Any) || (later.Types == earlier.Types && (earlier.Enum is not null || earlier.Format is not null || earlier.Const is not null)));

    /// <summary>The object rules of a schema, parts of <c>allOf</c> first, each schema once.</summary>
    public IEnumerable<ObjectRules> Parts(Schema schema)
    {
        var pending = new Stack<Schema>([schema]);
        var seen = new HashSet<SchemaId>();
        var parts = new List<ObjectRules>();
        while (pending.TryPop(out var next))
        {
            if (!seen.Add(next.Id))
            {
                continue;
            }

            if (next.Object is { } rules)
            {
                parts.Add(rules);
            }

            // Pushed in document order, so the last is taken first; the whole list is turned round at the end.
            foreach (var part in next.AllOf)
            {
                pending.Push(schemas[part]);
            }

            if (next.Reference is { } target)
            {
                pending.Push(schemas[target]);
            }
        }

        parts.Reverse();
        return parts;
    }
}
