using RunsCodegen.Model.Api;

namespace RunsCodegen.Shaping.Types;

/// <summary>Puts the parts of an <c>allOf</c> together into one record.</summary>
internal sealed class ObjectMerger(SchemaTable schemas, SchemaParts schemaParts)
{
    /// <summary>The record of a schema and of everything its <c>allOf</c> names, in document order.</summary>
    public Shape.Record Merge(Schema schema)
    {
        var members = new OrderedDictionary<string, SchemaId>(StringComparer.Ordinal);
        var required = new HashSet<string>(StringComparer.Ordinal);
        var ignored = new List<string>();
        SchemaId? additional = null;
        var (closed, keepsOthers) = (false, false);
        var parts = schemaParts.Of(schema).Reverse().Select(p => p.Object).OfType<ObjectRules>().ToArray();
        foreach (var part in parts)
        {
            keepsOthers |= RulesOthers(part);
            foreach (var name in part.Required)
            {
                required.Add(name);
            }

            ignored.AddRange(part.Ignored.AsSpan());
            foreach (var property in part.Properties)
            {
                // The later part is the more special one, unless it only adds a limit to what the earlier says.
                if (!members.TryGetValue(property.Name, out var known) || !OnlyLimits(schemas[property.Schema], schemas[known]))
                {
                    members[property.Name] = property.Schema;
                }
            }

            if (part.AdditionalProperties is { } rest)
            {
                closed |= schemas[rest].Never;
                additional = schemas[rest].Never ? additional : rest;
            }
        }

        // What is required and nowhere declared has no member to be in.
        keepsOthers |= additional is null && !required.IsSubsetOf(members.Keys.Concat(ignored));

        // Where only declared members may come, there are no others, but for those of patterns.
        keepsOthers &= !closed || parts.Any(p => !p.PatternProperties.IsEmpty);
        closed = (closed || LeavesNone(parts)) && !keepsOthers;
        return new([.. members.Select(m => new Member(m.Key, m.Value, IsRequired: required.Contains(m.Key)))], closed || keepsOthers ? null : additional, closed)
        {
            KeepsOthers = keepsOthers,
            Ignored = [.. ignored.Except(members.Keys, StringComparer.Ordinal)],
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
}
