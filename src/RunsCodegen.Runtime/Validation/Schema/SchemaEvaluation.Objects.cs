namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Text.Json;

/// <content>Objects (Core §10.2.2.4, §10.3.2, Validation §6.5).</content>
internal sealed partial class SchemaEvaluation
{
    private bool IsObject(ObjectSchema schema, JsonElement value, Evaluated? seen)
    {
        var names = value.EnumerateObject().Select(ElementText.Of).ToHashSet(StringComparer.Ordinal);
        bool isValid;
        if (_context is null)
        {
            isValid = schema.Required.All(names.Contains) && HasMembers(schema, value, seen, isDeep: false) && HasMembers(schema, value, seen, isDeep: true);
        }
        else
        {
            isValid = HasMembers(schema, value, seen, isDeep: null);
            foreach (var name in schema.Required)
            {
                isValid &= names.Contains(name) || Misses(name, "required", "is required");
            }
        }

        return isValid
            & (schema.MinProperties is not { } min || names.Count >= min || Fail("minProperties", Count("at least", min, "member")))
            & (schema.MaxProperties is not { } max || names.Count <= max || Fail("maxProperties", Count("at most", max, "member")))
            & MeetsDependencies(schema, value, names, seen);
    }

    // Where only yes or no is asked for, what is soon said comes before what holds more values, so that the branches of
    // nested unions are not all followed to their ends.
    private bool HasMembers(ObjectSchema schema, JsonElement value, Evaluated? seen, bool? isDeep)
    {
        var isValid = true;
        foreach (var member in value.EnumerateObject())
        {
            if (isDeep is null || isDeep == (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array))
            {
                isValid &= HasMember(schema, ElementText.Of(member), member.Value, seen);
                if (!isValid && isDeep is not null)
                {
                    return false;
                }
            }
        }

        return isValid;
    }

    private bool HasMember(ObjectSchema schema, string name, JsonElement value, Evaluated? seen)
    {
        var isValid = schema.PropertyNames is not { } rule || IsName(rule, name);
        var isKnown = schema.Properties.TryGetValue(name, out var own);
        isValid &= !isKnown || IsMember(own!, name, value, "properties", "must not be there");
        foreach (var (pattern, patterned) in schema.PatternProperties)
        {
            if (pattern.IsMatch(name))
            {
                isKnown = true;
                isValid &= IsMember(patterned, name, value, "patternProperties", "must not be there");
            }
        }

        if (!isKnown && schema.AdditionalProperties is { } rest)
        {
            isKnown = true;
            isValid &= IsMember(rest, name, value, "additionalProperties", "is not a known member");
        }

        if (isKnown)
        {
            seen?.Add(name);
        }

        return isValid;
    }

    private bool IsName(JsonSchema schema, string name)
    {
        using var text = JsonDocument.Parse("\"" + JsonEncodedText.Encode(name) + "\"");
        return IsWithin(schema, text.RootElement) || Fail("propertyNames", $"must not have a member '{name}'");
    }

    private bool MeetsDependencies(ObjectSchema schema, JsonElement value, HashSet<string> names, Evaluated? seen)
    {
        var isValid = true;
        foreach (var (name, others) in schema.DependentRequired)
        {
            foreach (var other in names.Contains(name) ? others : [])
            {
                isValid &= names.Contains(other) || Misses(other, "dependentRequired", $"is required beside '{name}'");
            }
        }

        foreach (var (name, dependent) in schema.DependentSchemas)
        {
            isValid &= !names.Contains(name) || IsValid(dependent, value, seen);
        }

        return isValid;
    }

    private bool IsMember(JsonSchema schema, string name, JsonElement value, string keyword, string ifNever)
    {
        _context?.Enter(name);
        var isValid = schema.Never ? Fail(keyword, ifNever) : Below(schema, value);
        _context?.Exit();
        return isValid;
    }

    private bool Misses(string name, string keyword, string message)
    {
        _context?.AddAt(name, keyword, message);
        return false;
    }
}
