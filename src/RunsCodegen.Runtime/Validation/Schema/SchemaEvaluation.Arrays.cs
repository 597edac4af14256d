namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text.Json;

/// <content>Arrays (Core §10.3.1, Validation §6.4).</content>
internal sealed partial class SchemaEvaluation
{
    private bool IsArray(ArraySchema schema, JsonElement value, Evaluated? seen)
    {
        var count = value.GetArrayLength();
        return HasItems(schema, value, seen)
            & (schema.MinItems is not { } min || count >= min || Fail("minItems", Count("at least", min, "item")))
            & (schema.MaxItems is not { } max || count <= max || Fail("maxItems", Count("at most", max, "item")))
            & (schema.Contains is not { } contained || Contains(schema, contained, value, seen))
            & (!schema.UniqueItems || IsUnique(value));
    }

    private bool HasItems(ArraySchema schema, JsonElement value, Evaluated? seen)
    {
        var isValid = true;
        var i = 0;
        foreach (var item in value.EnumerateArray())
        {
            var one = i < schema.PrefixItems.Count ? schema.PrefixItems[i] : schema.Items;
            if (one is null)
            {
                break;
            }

            isValid &= IsItem(one, item, i, i < schema.PrefixItems.Count ? "prefixItems" : "items", "must not be there");
            i++;
        }

        seen?.AddBefore(i);
        return isValid;
    }

    private bool Contains(ArraySchema schema, JsonSchema contained, JsonElement value, Evaluated? seen)
    {
        var (i, count) = (0, 0);
        foreach (var item in value.EnumerateArray())
        {
            if (IsWithin(contained, item))
            {
                count++;
                seen?.Add(i);
            }

            i++;
        }

        return count < schema.MinContains
                ? Fail(schema.MinContains == 1 ? "contains" : "minContains", Count("at least", schema.MinContains, "item") + " that 'contains' describes")
            : schema.MaxContains is { } max && count > max
                ? Fail("maxContains", Count("at most", max, "item") + " that 'contains' describes")
            : true;
    }

    private bool IsUnique(JsonElement value)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var i = 0;
        foreach (var item in value.EnumerateArray())
        {
            var text = ElementText.Canonical(item);
            if (!places.TryAdd(text, i))
            {
                return Fail("uniqueItems", string.Create(CultureInfo.InvariantCulture, $"must have no two equal items, but {places[text]} and {i} are"));
            }

            i++;
        }

        return true;
    }

    private bool IsItem(JsonSchema schema, JsonElement item, int index, string keyword, string ifNever)
    {
        _context?.Enter(index);
        var isValid = schema.Never ? Fail(keyword, ifNever) : Below(schema, item);
        _context?.Exit();
        return isValid;
    }

    // Inside the value a chain of schemas begins anew.
    private bool Below(JsonSchema schema, JsonElement value)
    {
        var chain = _chain;
        _chain = 0;
        var isValid = IsValid(schema, value, null);
        _chain = chain;
        return isValid;
    }

    private bool IsWithin(JsonSchema schema, JsonElement value)
    {
        var context = _context;
        _context = null;
        var isValid = Below(schema, value);
        _context = context;
        return isValid;
    }
}
