namespace RunsCodegen.Output.Runtime;

using global::System.Linq;
using global::System.Text.Json;

/// <content>Keywords that put schemas together (Core §8.2.3, §10.2).</content>
internal sealed partial class SchemaEvaluation
{
    private bool Combines(JsonSchema schema, JsonElement value, Evaluated? seen)
    {
        var isValid = schema.Ref is null || IsValid(schema.Ref.Value, value, seen);
        isValid &= schema.DynamicRef is null || IsValid(Target(schema.DynamicRef), value, seen);
        foreach (var part in schema.AllOf)
        {
            isValid &= IsValid(part, value, seen);
        }

        return isValid & IsAnyOf(schema, value, seen) & IsOneOf(schema, value, seen) & IsNot(schema, value) & MeetsCondition(schema, value, seen);
    }

    // The outermost resource on the way here that has the anchor wins.
    private JsonSchema Target(DynamicReference reference)
    {
        foreach (var resource in _resources)
        {
            if (reference.Outer.TryGetValue(resource, out var target))
            {
                return target.Value;
            }
        }

        return reference.Target.Value;
    }

    // Where it matters which members and items were looked at, every branch is tried: each that fits has looked at some.
    private bool IsAnyOf(JsonSchema schema, JsonElement value, Evaluated? seen)
    {
        var fits = schema.AnyOf.Count == 0;
        foreach (var branch in schema.AnyOf)
        {
            fits |= IsQuietlyValid(branch, value, seen);
            if (fits && seen is null)
            {
                break;
            }
        }

        return fits || Fail("anyOf", "must fit at least one of the alternatives");
    }

    private bool IsOneOf(JsonSchema schema, JsonElement value, Evaluated? seen) =>
        schema.OneOf.Count == 0 || schema.OneOf.Count(b => IsQuietlyValid(b, value, seen)) switch
        {
            1 => true,
            0 => Fail("oneOf", "must fit one of the alternatives"),
            _ => Fail("oneOf", "must fit only one of the alternatives"),
        };

    private bool IsNot(JsonSchema schema, JsonElement value) =>
        schema.Not is not { } not || !IsQuietlyValid(not, value, null) || Fail("not", "must not be what 'not' describes");

    private bool MeetsCondition(JsonSchema schema, JsonElement value, Evaluated? seen)
    {
        if (schema.If is not { } condition)
        {
            return true;
        }

        var consequence = IsQuietlyValid(condition, value, seen) ? schema.Then : schema.Else;
        return consequence is null || IsValid(consequence, value, seen);
    }
}
