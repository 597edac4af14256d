using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.JsonChecks;

/// <summary>Writes the assertions of a schema as JSON Schema 2020-12; schemas with a text of their own are referred to by name.</summary>
internal sealed class SchemaText(SchemaTable schemas, SchemaParts parts, Func<SchemaId, string?> nameOf, Patterns patterns)
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", SkipValidation = true };

    private static readonly (JsonTypes Type, string Name)[] TypeNames =
    [
        (JsonTypes.Null, "null"), (JsonTypes.Boolean, "boolean"), (JsonTypes.Integer, "integer"), (JsonTypes.Number, "number"),
        (JsonTypes.String, "string"), (JsonTypes.Array, "array"), (JsonTypes.Object, "object"),
    ];

    /// <summary>The lines of the text of a schema.</summary>
    public ImmutableArray<string> Write(SchemaId id)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Layout))
        {
            Write(json, schemas[id]);
        }

        return [.. System.Text.Encoding.UTF8.GetString(text.ToArray()).Split('\n')];
    }

    private void Use(Utf8JsonWriter json, SchemaId id)
    {
        if (nameOf(id) is not { } name)
        {
            // Schemas without names lie in each other as deep as the document likes.
            _ = DeepStack.Call(static w => w.Self.Written(w.Json, w.Id), (Self: this, Json: json, Id: id));
            return;
        }

        json.WriteStartObject();
        json.WriteString("$ref", name);
        json.WriteEndObject();
    }

    private Utf8JsonWriter Written(Utf8JsonWriter json, SchemaId id)
    {
        Write(json, schemas[id]);
        return json;
    }

    private void Write(Utf8JsonWriter json, Schema schema)
    {
        if (schema.Never)
        {
            json.WriteBooleanValue(false);
            return;
        }

        json.WriteStartObject();
        if (AddsNull(schema))
        {
            json.WriteStartArray("anyOf");
            json.WriteStartObject();
            json.WriteString("type", "null");
            json.WriteEndObject();
            json.WriteStartObject();
            Keywords(json, schema with { Types = schema.Types & ~JsonTypes.Null });
            json.WriteEndObject();
            json.WriteEndArray();
        }
        else
        {
            Keywords(json, schema);
        }

        json.WriteEndObject();
    }

    // 'nullable' adds null to whatever stands beside it; 'type' is one assertion among others.
    private static bool AddsNull(Schema schema) => schema.Types.HasFlag(JsonTypes.Null) && schema.Types != JsonTypes.Null
        && (schema.Types.HasFlag(JsonTypes.Any) || (schema.Enum is { } values && !values.Any(v => v.ValueKind == JsonValueKind.Null)));

    private void Keywords(Utf8JsonWriter json, Schema schema)
    {
        if (schema.Resource is { } resource)
        {
            json.WriteString("$id", resource);
        }

        One(json, "$ref", schema.Reference, asName: true);
        Dynamic(json, schema.DynamicReference);
        Types(json, MeansObject(schema) ? JsonTypes.Object : schema.Types);
        if (schema.Const is { } constant)
        {
            json.WritePropertyName("const");
            constant.WriteTo(json);
        }

        if (schema.Enum is { } values)
        {
            json.WriteStartArray("enum");
            foreach (var value in values)
            {
                value.WriteTo(json);
            }

            json.WriteEndArray();
        }

        Scalars(json, schema);
        Arrays(json, schema.Array);
        Objects(json, schema.Object);
        Many(json, "allOf", schema.AllOf);
        Many(json, "anyOf", schema.AnyOf);
        Many(json, "oneOf", schema.OneOf);
        One(json, "not", schema.Not);
        One(json, "if", schema.Conditional?.If);
        One(json, "then", schema.Conditional?.Then);
        One(json, "else", schema.Conditional?.Else);
    }

    // A schema of members is one of objects, 'type' or not: so it is in C#, and the check must not think otherwise.
    private bool MeansObject(Schema schema) => schema.Types == JsonTypes.Any
        && schema.Object is { NamesProperties: true } or { AdditionalProperties: not null }
        && parts.IsObject(schema.Id);

    private static void Types(Utf8JsonWriter json, JsonTypes types)
    {
        var names = types.HasFlag(JsonTypes.Any) ? [] : TypeNames.Where(t => types.HasFlag(t.Type)).Select(t => t.Name).ToArray();
        if (names is [var only])
        {
            json.WriteString("type", only);
        }
        else
        {
            List(json, "type", names);
        }
    }

    private void Dynamic(Utf8JsonWriter json, DynamicReference? reference)
    {
        if (reference is null)
        {
            return;
        }

        json.WriteStartObject("$dynamicRef");
        json.WriteString("target", nameOf(reference.Target));
        json.WriteStartObject("outer");
        foreach (var (resource, schema) in reference.Outer)
        {
            json.WriteString(resource, nameOf(schema));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Scalars(Utf8JsonWriter json, Schema schema)
    {
        // Often only a format tells alternatives apart.
        if (schema.Format is { } format)
        {
            json.WriteString("format", format);
        }

        Count(json, "minLength", schema.String?.MinLength);
        Count(json, "maxLength", schema.String?.MaxLength);
        if (schema.String?.Pattern is { } pattern && patterns.IsUnderstood(pattern, schema.Place))
        {
            json.WriteString("pattern", pattern);
        }

        Number(json, "minimum", schema.Number?.Minimum);
        Number(json, "exclusiveMinimum", schema.Number?.ExclusiveMinimum);
        Number(json, "maximum", schema.Number?.Maximum);
        Number(json, "exclusiveMaximum", schema.Number?.ExclusiveMaximum);
        Number(json, "multipleOf", schema.Number?.MultipleOf);
    }

    private void Arrays(Utf8JsonWriter json, ArrayRules? rules)
    {
        if (rules is null)
        {
            return;
        }

        Many(json, "prefixItems", rules.PrefixItems);
        One(json, "items", rules.Items);
        One(json, "contains", rules.Contains);
        Count(json, "minContains", rules.MinContains);
        Count(json, "maxContains", rules.MaxContains);
        Count(json, "minItems", rules.MinItems);
        Count(json, "maxItems", rules.MaxItems);
        One(json, "unevaluatedItems", rules.UnevaluatedItems);
        if (rules.UniqueItems)
        {
            json.WriteBoolean("uniqueItems", true);
        }
    }

    private void Objects(Utf8JsonWriter json, ObjectRules? rules)
    {
        if (rules is null)
        {
            return;
        }

        List(json, "required", rules.Required);
        Named(json, "properties", rules.Properties, rules.Ignored);
        Named(json, "patternProperties", [.. rules.PatternProperties.Where(p => patterns.IsUnderstood(p.Name, schemas[p.Schema].Place))]);
        One(json, "additionalProperties", rules.AdditionalProperties);
        One(json, "propertyNames", rules.PropertyNames);
        One(json, "unevaluatedProperties", rules.UnevaluatedProperties);
        Count(json, "minProperties", rules.MinProperties);
        Count(json, "maxProperties", rules.MaxProperties);
        Named(json, "dependentSchemas", rules.DependentSchemas);
        if (!rules.DependentRequired.IsEmpty)
        {
            json.WriteStartObject("dependentRequired");
            foreach (var (name, required) in rules.DependentRequired)
            {
                List(json, name, required, always: true);
            }

            json.WriteEndObject();
        }
    }

    private void One(Utf8JsonWriter json, string keyword, SchemaId? schema, bool asName = false)
    {
        if (schema is not { } id)
        {
            return;
        }

        if (asName)
        {
            json.WriteString(keyword, nameOf(id));
        }
        else
        {
            json.WritePropertyName(keyword);
            Use(json, id);
        }
    }

    private void Many(Utf8JsonWriter json, string keyword, ImmutableArray<SchemaId> all)
    {
        if (all.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(keyword);
        foreach (var id in all)
        {
            Use(json, id);
        }

        json.WriteEndArray();
    }

    private void Named(Utf8JsonWriter json, string keyword, ImmutableArray<Property> all, params ImmutableArray<string> anything)
    {
        if (all.IsEmpty && anything.IsEmpty)
        {
            return;
        }

        json.WriteStartObject(keyword);
        foreach (var property in all.DistinctBy(p => p.Name, StringComparer.Ordinal))
        {
            One(json, property.Name, property.Schema);
        }

        foreach (var name in anything)
        {
            json.WriteBoolean(name, true);
        }

        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, string keyword, IEnumerable<string> texts, bool always = false)
    {
        var all = texts.ToArray();
        if (all.Length == 0 && !always)
        {
            return;
        }

        json.WriteStartArray(keyword);
        Array.ForEach(all, json.WriteStringValue);
        json.WriteEndArray();
    }

    private static void Count(Utf8JsonWriter json, string keyword, int? count)
    {
        if (count is { } limit)
        {
            json.WriteNumber(keyword, limit);
        }
    }

    // As the document writes it, unless YAML writes it in a way that JSON does not know.
    private static void Number(Utf8JsonWriter json, string keyword, string? number)
    {
        if (number is null)
        {
            return;
        }

        json.WritePropertyName(keyword);
        try
        {
            using var _ = JsonDocument.Parse(number);
            json.WriteRawValue(number);
        }
        catch (JsonException)
        {
            json.WriteNumberValue(decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture));
        }
    }
}
