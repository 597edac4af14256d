using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Xml;

namespace RunsCodegen.Conformance.Running;

/// <summary>JSON of a case ↔ values of C#: by the emitted converters, and by System.Text.Json where a type has none.</summary>
internal static class JsonValues
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Default)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new DurationConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The value of a type that a case writes as JSON.</summary>
    public static object? Read(JsonNode? json, Type type) =>
        StreamedValues.TryRead(json, type, out var streamed) ? streamed
        : StructuredValues.TryRead(json, type, out var structured) ? structured
        : JsonSerializer.Deserialize(json, type, Options);

    /// <summary>What a case would write for a value.</summary>
    public static async Task<JsonNode?> WriteAsync(object? value)
    {
        return value is null ? null
            : await StreamedValues.TryWriteAsync(value)
            ?? await StructuredValues.TryWriteAsync(value)
            ?? JsonSerializer.SerializeToNode(value, value.GetType(), Options);
    }

    /// <summary>Whether two values are the same JSON: members in any order, numbers by their value.</summary>
    public static bool AreEqual(JsonNode? left, JsonNode? right) => (left, right) switch
    {
        (null, null) => true,
        (JsonObject a, JsonObject b) => a.Count == b.Count && a.All(m => b.TryGetPropertyValue(m.Key, out var other) && AreEqual(m.Value, other)),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(p => AreEqual(p.First, p.Second)),
        (JsonValue a, JsonValue b) when a.GetValueKind() == JsonValueKind.Number && b.GetValueKind() == JsonValueKind.Number => Number(a) == Number(b),
        (JsonValue a, JsonValue b) => a.GetValueKind() == b.GetValueKind() && a.ToString() == b.ToString(),
        _ => false,
    };

    /// <summary>The text of a value in messages.</summary>
    public static string Show(JsonNode? value) => value?.ToJsonString(Options) ?? "null";

    private static decimal? Number(JsonValue value) =>
        decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed class DurationConverter : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => XmlConvert.ToTimeSpan(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteStringValue(XmlConvert.ToString(value));
    }
}
