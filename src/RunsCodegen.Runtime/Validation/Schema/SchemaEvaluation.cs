namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Runtime.CompilerServices;
using global::System.Text.Json;

/// <summary>
/// Checks one value against a schema. With a context every broken rule is reported to it; without one only whether
/// there is any is found out, as <c>anyOf</c> and <c>not</c> need it.
/// </summary>
internal sealed partial class SchemaEvaluation
{
    // A schema that leads to itself without going into the value says nothing.
    private const int DeepestChain = 500;

    // A step takes as long as reading some bytes.
    private const int Step = 10;

    private readonly List<string> _resources = [];
    private readonly Effort _effort;
    private ValidationContext? _context;
    private int _chain;

    private SchemaEvaluation(ValidationContext? context, Effort effort) => (_context, _effort) = (context, effort);

    /// <summary>Checks the JSON of a value.</summary>
    internal static void Check(ValidationContext context, ReadOnlyMemory<byte> json, JsonSchema schema)
    {
        using var document = JsonDocument.Parse(json, ElementText.AnyDepth);
        var effort = new Effort();
        effort.Begin(json.Length);
        _ = new SchemaEvaluation(context, effort).IsValid(schema, document.RootElement, null);
        if (effort.IsSpent)
        {
            context.Add("too_complex", "takes too many attempts to tell which of several shapes it has");
        }
    }

    /// <summary>Whether a JSON value satisfies a schema, if the effort is enough to find out.</summary>
    internal static bool IsValid(JsonElement value, JsonSchema schema, Effort effort) =>
        new SchemaEvaluation(null, effort).IsValid(schema, value, null);

    // Nothing is reported, and what was looked at counts only if the value is valid.
    private bool IsQuietlyValid(JsonSchema schema, JsonElement value, Evaluated? seen)
    {
        var context = _context;
        _context = null;
        var own = seen is null ? null : new Evaluated();
        var isValid = IsValid(schema, value, own);
        _context = context;
        if (isValid && own is not null)
        {
            seen!.Add(own);
        }

        return isValid;
    }

    private bool IsValid(JsonSchema schema, JsonElement value, Evaluated? seen)
    {
        if (_chain > DeepestChain)
        {
            return true;
        }

        if (!_effort.Spend(Step))
        {
            return false;
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            var isValid = false;
            JsonStack.Run(() => isValid = IsValid(schema, value, seen));
            return isValid;
        }

        var isNewResource = schema.Resource is { } resource && (_resources.Count == 0 || _resources[^1] != resource);
        if (isNewResource)
        {
            _resources.Add(schema.Resource!);
        }

        _chain++;
        var result = schema.LooksBack ? LooksBack(schema, value, seen) : Asserts(schema, value, seen);
        _chain--;
        if (isNewResource)
        {
            _resources.RemoveAt(_resources.Count - 1);
        }

        return result;
    }

    private bool Asserts(JsonSchema schema, JsonElement value, Evaluated? seen)
    {
        if (schema.Never)
        {
            return Fail("false", "no value is valid here");
        }

        if (_context is null && !(HasType(schema, value) && HasValue(schema, value)))
        {
            return false;
        }

        // Every part runs, so that all broken rules are reported at once.
        var isValid = HasType(schema, value) & HasValue(schema, value) & Combines(schema, value, seen);
        return isValid & (value.ValueKind switch
        {
            JsonValueKind.Number => schema.Number is null || IsNumber(schema.Number, value),
            JsonValueKind.String => IsString(schema, value),
            JsonValueKind.Array => schema.Array is null || IsArray(schema.Array, value, seen),
            JsonValueKind.Object => schema.Object is null || IsObject(schema.Object, value, seen),
            _ => true,
        });
    }

    private bool LooksBack(JsonSchema schema, JsonElement value, Evaluated? seen)
    {
        var own = new Evaluated();
        var isValid = Asserts(schema, value, own);
        if (schema.UnevaluatedItems is { } items && value.ValueKind == JsonValueKind.Array)
        {
            var i = 0;
            foreach (var item in value.EnumerateArray())
            {
                isValid &= own.Has(i) || IsItem(items, item, i, "unevaluatedItems", "must not be there");
                i++;
            }

            own.AddBefore(i);
        }

        if (schema.UnevaluatedProperties is { } members && value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
            {
                var name = ElementText.Of(member);
                isValid &= own.Has(name) || IsMember(members, name, member.Value, "unevaluatedProperties", "must not be there");
                own.Add(name);
            }
        }

        seen?.Add(own);
        return isValid;
    }

    private bool HasType(JsonSchema schema, JsonElement value) =>
        schema.Types.Count == 0 || schema.Types.Any(t => IsOfType(value, t)) || Fail("type", "must be " + string.Join(" or ", schema.Types));

    private static bool IsOfType(JsonElement value, string type) => value.ValueKind switch
    {
        JsonValueKind.Null => type == "null",
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.String => type == "string",
        JsonValueKind.Array => type == "array",
        JsonValueKind.Object => type == "object",
        _ => type == "number" || (type == "integer" && ElementText.Number(value).IsInteger),
    };

    private bool HasValue(JsonSchema schema, JsonElement value) =>
        schema.Values is not { } values || values.ContainsKey(ElementText.Canonical(value))
        || Fail(schema.IsConst ? "const" : "enum", $"must be {(schema.IsConst ? "" : "one of ")}{string.Join(", ", values.Values)}");

    private bool Fail(string keyword, string message)
    {
        _context?.Add(keyword, message);
        return false;
    }
}
