using System.Globalization;
using System.Text.Json;

namespace RunsCodegen.Bench.Json;

/// <summary>Refuses to measure sides that do not do the same.</summary>
internal static class SameJson
{
    /// <summary>Compares two texts as JSON: order of members and spelling of numbers and instants do not count.</summary>
    public static void Check(string what, ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> actual)
    {
        using var left = JsonDocument.Parse(expected);
        using var right = JsonDocument.Parse(actual);
        if (!AreSame(left.RootElement, right.RootElement))
        {
            throw new InvalidOperationException($"{what}: the sides disagree, so there is nothing to compare.");
        }
    }

    private static bool AreSame(JsonElement left, JsonElement right) => (left.ValueKind, right.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => left.GetPropertyCount() == right.GetPropertyCount()
            && left.EnumerateObject().All(m => right.TryGetProperty(m.Name, out var other) && AreSame(m.Value, other)),
        (JsonValueKind.Array, JsonValueKind.Array) => left.GetArrayLength() == right.GetArrayLength()
            && left.EnumerateArray().Zip(right.EnumerateArray()).All(p => AreSame(p.First, p.Second)),
        (JsonValueKind.Number, JsonValueKind.Number) => left.GetDouble().Equals(right.GetDouble()),
        (JsonValueKind.String, JsonValueKind.String) => left.GetString() == right.GetString() || IsSameInstant(left.GetString()!, right.GetString()!),
        var (kind, other) => kind == other,
    };

    private static bool IsSameInstant(string left, string right) =>
        DateTimeOffset.TryParse(left, CultureInfo.InvariantCulture, out var first)
        && DateTimeOffset.TryParse(right, CultureInfo.InvariantCulture, out var second)
        && first == second;
}
