using System.Text.Json;

namespace Runs.Server.Import;

/// <summary>A list of attributes, by name. Of two with one name the last counts.</summary>
internal sealed class OtlpAttributes
{
    private readonly OrderedDictionary<string, JsonElement> _values = new(StringComparer.Ordinal);
    private readonly string _where;

    private OtlpAttributes(string where) => _where = where;

    public IEnumerable<string> Names => _values.Keys;

    public static OtlpAttributes Read(JsonElement parent, string name, string where)
    {
        var attributes = new OtlpAttributes(where);
        foreach (var attribute in OtlpJson.Objects(parent, name, where))
        {
            var key = OtlpJson.Text(attribute, "key", $"{where}.{name}[]") ?? throw new BadLineException($"{where}.{name} has an attribute without 'key'");
            attributes._values[key] = attribute.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object
                ? value
                : throw new BadLineException($"attribute '{key}' of {where} has no 'value' object");
        }

        return attributes;
    }

    /// <summary>These, and those of <paramref name="outer"/> that are not named here.</summary>
    public OtlpAttributes Within(OtlpAttributes outer)
    {
        var both = new OtlpAttributes(_where);
        foreach (var (name, value) in outer._values.Concat(_values))
        {
            both._values[name] = value;
        }

        return both;
    }

    public bool Has(string name) => _values.ContainsKey(name);

    public string? Text(string name) => _values.TryGetValue(name, out var value) ? OtlpValue.AsText(value, name) : null;

    public bool Flag(string name)
    {
        if (!_values.TryGetValue(name, out var value))
        {
            return false;
        }

        return OtlpValue.AsBoolean(value) ?? throw new BadLineException($"attribute '{name}' of {_where} is {value.GetRawText()}; it must be a boolValue");
    }

    public int? Integer(string name) => _values.TryGetValue(name, out var value) ? OtlpValue.AsInteger(value) : null;

    public void Write(Utf8JsonWriter writer, Func<string, bool> isWanted, string where)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in _values)
        {
            if (isWanted(name))
            {
                writer.WritePropertyName(name);
                OtlpValue.Write(writer, value, $"attribute '{name}' of {where}");
            }
        }

        writer.WriteEndObject();
    }
}
