using System.Text.Json;

namespace Runs.Server.Import;

/// <summary>OTLP's AnyValue, an object that names the type of its one value, as plain JSON.</summary>
internal static class OtlpValue
{
    public static string? AsText(JsonElement any, string where) =>
        any.TryGetProperty("stringValue", out var value) && value.ValueKind == JsonValueKind.String ? OtlpJson.AsText(value, where) : null;

    public static bool? AsBoolean(JsonElement any) =>
        any.TryGetProperty("boolValue", out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;

    public static int? AsInteger(JsonElement any)
    {
        // JavaScript knows no integers: its SDK sends 1 as a double when it was computed.
        var number = any.TryGetProperty("intValue", out var value) ? OtlpJson.Integer(value)
            : any.TryGetProperty("doubleValue", out value) && value.ValueKind == JsonValueKind.Number && value.GetDouble() is var real && Math.Abs(real) <= int.MaxValue && real == Math.Truncate(real) ? (long)real
            : null;

        return number is >= int.MinValue and <= int.MaxValue ? (int)number : null;
    }

    // Recursion as deep as the JSON, which the parser limits.
    public static void Write(Utf8JsonWriter writer, JsonElement any, string where)
    {
        if (any.ValueKind != JsonValueKind.Object)
        {
            throw new BadLineException($"{where} is {OtlpJson.Describe(any)}; it must be an object such as {{\"stringValue\":\"text\"}}");
        }

        var members = any.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null).ToArray();
        if (members.Length > 1)
        {
            throw new BadLineException($"{where} has both '{members[0].Name}' and '{members[1].Name}'; an attribute has one value");
        }

        if (members is [])
        {
            writer.WriteNullValue();
            return;
        }

        WriteTyped(writer, members[0], where);
    }

    private static void WriteTyped(Utf8JsonWriter writer, JsonProperty member, string where)
    {
        var value = member.Value;
        switch (member.Name)
        {
            case "stringValue" or "bytesValue" when value.ValueKind == JsonValueKind.String:
                writer.WriteStringValue(OtlpJson.AsText(value, where));
                break;
            case "boolValue" when value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                value.WriteTo(writer);
                break;
            case "intValue" when OtlpJson.Integer(value) is { } number:
                writer.WriteNumberValue(number);
                break;
            // A string here is NaN or Infinity, which JSON has no number for.
            case "doubleValue" when value.ValueKind is JsonValueKind.Number or JsonValueKind.String:
                value.WriteTo(writer);
                break;
            case "arrayValue" when value.ValueKind == JsonValueKind.Object:
                WriteArray(writer, value, where);
                break;
            case "kvlistValue" when value.ValueKind == JsonValueKind.Object:
                OtlpAttributes.Read(value, "values", where).Write(writer, _ => true, where);
                break;
            default:
                throw new BadLineException($"{where}.{member.Name} is {value.GetRawText()}; it must be a stringValue, boolValue, intValue, doubleValue, arrayValue, kvlistValue or bytesValue of that type");
        }
    }

    private static void WriteArray(Utf8JsonWriter writer, JsonElement array, string where)
    {
        writer.WriteStartArray();
        foreach (var item in OtlpJson.Objects(array, "values", where))
        {
            Write(writer, item, where);
        }

        writer.WriteEndArray();
    }
}
