using System.Text.Json;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Support;

/// <summary>What of one schema, not counting the schemas it holds, cannot be generated.</summary>
internal sealed class SchemaSupport(SchemaTable schemas, ShapeFinder shapes)
{
    private readonly HashSet<SchemaId> _parts = [.. schemas.All.SelectMany(s => s.AllOf)];
    private readonly ObjectMerger _objects = new(schemas);

    /// <summary>The refusals, each at its keyword.</summary>
    public IEnumerable<Diagnostic> Refusals(Schema schema) =>
        schema.Reference is null ? Own(schema) : Siblings(schema);

    private static IEnumerable<Diagnostic> Siblings(Schema schema)
    {
        if (!OnlyAnnotates(schema))
        {
            yield return Refuse(schema, "$ref", "keywords beside it that constrain the value are not read yet; use 'allOf'");
        }
    }

    private static bool OnlyAnnotates(Schema schema) =>
        schema is { Format: null, Enum: null, Const: null, String: null, Number: null, Array: null, Object: null, Not: null, Conditional: null }
        && schema.AllOf.IsEmpty && schema.AnyOf.IsEmpty && schema.OneOf.IsEmpty;

    private IEnumerable<Diagnostic> Own(Schema schema)
    {
        var problems = Composition(schema).Concat(Values(schema)).Concat(Objects(schema)).Concat(Arrays(schema)).Concat(Endless(schema));
        return problems.Select(p => Refuse(schema, p.Keyword, p.Reason));
    }

    private IEnumerable<(string Keyword, string Reason)> Composition(Schema schema)
    {
        if (schema.Never)
        {
            yield return ("false", "no value satisfies this schema");
        }

        if (!schema.OneOf.IsEmpty && !schema.AnyOf.IsEmpty)
        {
            yield return ("anyOf", "it stands beside 'oneOf'; combine the two into one");
        }

        if ((!schema.OneOf.IsEmpty || !schema.AnyOf.IsEmpty) && (schema.Object is { Properties.IsEmpty: false } || !schema.AllOf.IsEmpty))
        {
            yield return (schema.OneOf.IsEmpty ? "anyOf" : "oneOf", "it stands beside properties of its own; move them into the branches");
        }

        if (schema.Not is { } not && !IsExclusion(schema, schemas[not]))
        {
            yield return ("not", "only 'not' with an 'enum' on a string can be checked yet");
        }

        if (schema.Conditional is not null)
        {
            yield return ("if", "conditions are not checked yet");
        }

        if (schema.AllOf.Length > 1 && schema.AllOf.FirstOrDefault(IsNoObject) is var part && schema.AllOf.Any(IsNoObject))
        {
            yield return ("allOf", $"only objects can be put together yet, and '{schemas[part].Place.Pointer}' is none");
        }

        if (ShapeFinder.HasSeveralTypes(schema.Types))
        {
            yield return ("type", "several types besides 'null' cannot be one C# type yet; use 'oneOf'");
        }
    }

    private static IEnumerable<(string Keyword, string Reason)> Values(Schema schema)
    {
        if (schema.Enum is { } values && values.Any(v => v.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)))
        {
            yield return ("enum", "only strings can be enumerated yet");
        }

        if (schema.Enum is { Length: 0 })
        {
            yield return ("enum", "it is empty, so no value satisfies it");
        }

        if (schema.Const is { } constant && constant.ValueKind != JsonValueKind.String)
        {
            yield return ("const", "only strings can be constants yet");
        }

        if (schema.Types.HasFlag(JsonTypes.String) && schema.Format == "binary")
        {
            yield return ("format", "binary content cannot be generated yet");
        }

        if (schema.Annotations is { ReadOnly: true } or { WriteOnly: true })
        {
            yield return (schema.Annotations.ReadOnly ? "readOnly" : "writeOnly", "views for requests and responses are not generated yet");
        }
    }

    private IEnumerable<(string Keyword, string Reason)> Objects(Schema schema)
    {
        if (schema.Object is not { } rules)
        {
            yield break;
        }

        foreach (var (keyword, isUsed) in new[]
        {
            ("patternProperties", !rules.PatternProperties.IsEmpty), ("propertyNames", rules.PropertyNames is not null),
            ("unevaluatedProperties", rules.UnevaluatedProperties is { } u && !IsAnything(schemas[u])),
            ("dependentRequired", !rules.DependentRequired.IsEmpty), ("dependentSchemas", !rules.DependentSchemas.IsEmpty),
        })
        {
            if (isUsed)
            {
                yield return (keyword, "it is not checked yet");
            }
        }

        if (!rules.Properties.IsEmpty && (rules.MinProperties is not null || rules.MaxProperties is not null))
        {
            yield return (rules.MinProperties is null ? "maxProperties" : "minProperties", "members of a record cannot be counted yet");
        }

        if (Undeclared(schema, rules) is { } undeclared)
        {
            yield return ("required", $"'{undeclared}' is not one of the properties; declare it");
        }
    }

    // A part of an 'allOf' may require what another part declares.
    private string? Undeclared(Schema schema, ObjectRules rules)
    {
        if (_parts.Contains(schema.Id) && schema.ComponentName is null)
        {
            return null;
        }

        var declared = schema.AllOf.IsEmpty ? rules.Properties : _objects.Parts(schema).SelectMany(p => p.Properties);
        return rules.Required.FirstOrDefault(r => declared.All(p => p.Name != r));
    }

    private static IEnumerable<(string Keyword, string Reason)> Arrays(Schema schema)
    {
        if (schema.Array is not { } rules)
        {
            yield break;
        }

        foreach (var (keyword, isUsed) in new[]
        {
            ("prefixItems", !rules.PrefixItems.IsEmpty), ("contains", rules.Contains is not null), ("unevaluatedItems", rules.UnevaluatedItems is not null),
        })
        {
            if (isUsed)
            {
                yield return (keyword, "it is not checked yet");
            }
        }
    }

    private IEnumerable<(string Keyword, string Reason)> Endless(Schema schema)
    {
        const string reason = "it leads back here without an object between, and no C# type is made of itself alone";
        switch (shapes.Of(schema.Id))
        {
            case { Shape: Shape.List or Shape.Map } found when found.Owner == schema.Id && HoldsItself(schema.Id, Held):
                yield return (found.Shape is Shape.List ? "items" : "additionalProperties", reason);
                break;
            case { Shape: Shape.Union } found when found.Owner == schema.Id && HoldsItself(schema.Id, Branches):
                yield return (schema.OneOf.IsEmpty ? "anyOf" : "oneOf", reason);
                break;
        }
    }

    private bool HoldsItself(SchemaId owner, Func<Shape, IEnumerable<SchemaId>> parts)
    {
        var seen = new HashSet<SchemaId>();
        var pending = new Stack<SchemaId>([owner]);
        while (pending.TryPop(out var next))
        {
            foreach (var held in parts(shapes.Of(next).Shape).Select(p => shapes.Of(p).Owner))
            {
                if (held == owner)
                {
                    return true;
                }

                if (seen.Add(held))
                {
                    pending.Push(held);
                }
            }
        }

        return false;
    }

    private static IEnumerable<SchemaId> Held(Shape shape) => shape switch
    {
        Shape.List { Items: { } items } => [items],
        Shape.Map { Values: { } values } => [values],
        _ => [],
    };

    private static IEnumerable<SchemaId> Branches(Shape shape) => shape is Shape.Union union ? union.Branches : [];

    private bool IsNoObject(SchemaId id)
    {
        var seen = new HashSet<SchemaId>();
        var schema = schemas[id];
        while (schema.Reference is { } target && seen.Add(schema.Id))
        {
            schema = schemas[target];
        }

        return (schema.Types & ~JsonTypes.Null & ~JsonTypes.Any & ~JsonTypes.Object) != JsonTypes.None || !schema.OneOf.IsEmpty || !schema.AnyOf.IsEmpty;
    }

    private static bool IsExclusion(Schema schema, Schema not) =>
        schema.Types.HasFlag(JsonTypes.String) && not.Enum is { } values && values.All(v => v.ValueKind == JsonValueKind.String);

    private static bool IsAnything(Schema schema) =>
        schema is { Types: JsonTypes.Any, Never: false, Enum: null, Const: null, Reference: null, Object: null, Array: null, String: null, Number: null, Not: null }
        && schema.AllOf.IsEmpty && schema.AnyOf.IsEmpty && schema.OneOf.IsEmpty;

    private static Diagnostic Refuse(Schema schema, string keyword, string reason) =>
        Catalogue.SchemaKeyword(schema.Place.At(keyword), keyword, reason);
}
