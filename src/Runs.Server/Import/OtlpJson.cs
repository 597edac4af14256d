using System.Globalization;
using System.Text.Json;

namespace Runs.Server.Import;

/// <summary>Reads the JSON spellings that OTLP prescribes; anything else is a bad line.</summary>
internal static class OtlpJson
{
    /// <summary>The objects of an array; none when it is absent or null, as protobuf's JSON has it.</summary>
    public static IEnumerable<JsonElement> Objects(JsonElement parent, string name, string where)
    {
        if (!TryGet(parent, name, out var array))
        {
            return [];
        }

        if (array.ValueKind != JsonValueKind.Array)
        {
            throw new BadLineException($"{where}.{name} is {Describe(array)}; it must be an array");
        }

        return array.EnumerateArray().Select((item, i) => item.ValueKind == JsonValueKind.Object
            ? item
            : throw new BadLineException(string.Create(CultureInfo.InvariantCulture, $"{where}.{name}[{i}] is {Describe(item)}; it must be an object")));
    }

    public static bool TryGet(JsonElement parent, string name, out JsonElement value) =>
        parent.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;

    public static string? Text(JsonElement parent, string name, string where)
    {
        if (!TryGet(parent, name, out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? AsText(value, $"{where}.{name}") : throw new BadLineException($"{where}.{name} is {Describe(value)}; it must be a string");
    }

    /// <summary>The text of a JSON string; one that is no Unicode text is a bad line.</summary>
    public static string AsText(JsonElement value, string where)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new BadLineException($"{where} holds half of a surrogate pair; it must be Unicode text");
        }
    }

    /// <summary>An id in hex digits, in lower case; null when it is absent, empty or all zeros, which OTLP treats alike.</summary>
    public static string? HexId(JsonElement parent, string name, int digits, string where)
    {
        var text = Text(parent, name, where);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (text.Length != digits || !text.All(char.IsAsciiHexDigit))
        {
            throw new BadLineException(string.Create(CultureInfo.InvariantCulture, $"{where}.{name} is '{text}'; it must be {digits} hex digits"));
        }

        return text.All(digit => digit == '0') ? null : text.ToLowerInvariant();
    }

    /// <summary>Nanoseconds since 1970; null when absent or 0, which is protobuf's way to say absent.</summary>
    public static long? Time(JsonElement parent, string name, string where)
    {
        if (!TryGet(parent, name, out var value))
        {
            return null;
        }

        if (Integer(value) is not { } time || time < 0)
        {
            throw new BadLineException($"{where}.{name} is {value.GetRawText()}; it must be nanoseconds since 1970, a number or a string of digits below 2^63");
        }

        return time == 0 ? null : time;
    }

    /// <summary>A 64-bit integer, which protobuf's JSON writes as a string and many write as a number.</summary>
    public static long? Integer(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out var number) => number,
        JsonValueKind.String when long.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>An enum by number or name; 0 when absent.</summary>
    public static int Enumeration(JsonElement parent, string name, ReadOnlySpan<string> names, string where)
    {
        if (!TryGet(parent, name, out var value))
        {
            return 0;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
        {
            return number;
        }

        var index = value.ValueKind == JsonValueKind.String ? names.IndexOf(value.GetString()!) : -1;

        return index >= 0 ? index : throw new BadLineException($"{where}.{name} is {value.GetRawText()}; it must be a number or one of {string.Join(", ", names.ToArray())}");
    }

    public static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        _ => "null",
    };
}
