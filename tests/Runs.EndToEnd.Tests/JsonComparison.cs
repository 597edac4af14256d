using System.Globalization;
using System.Text.Json;

namespace Runs.EndToEnd.Tests;

/// <summary>Compares JSON by what it means: members in any order, numbers and times by value.</summary>
internal static class JsonComparison
{
    public static void AssertSame(JsonElement expected, JsonElement actual, string pointer = "")
    {
        if (expected.ValueKind == JsonValueKind.Object && actual.ValueKind == JsonValueKind.Object)
        {
            AssertSameMembers(expected, actual, pointer);
        }
        else if (expected.ValueKind == JsonValueKind.Array && actual.ValueKind == JsonValueKind.Array)
        {
            Assert.True(expected.GetArrayLength() == actual.GetArrayLength(), $"{pointer}: {expected.GetArrayLength()} items are now {actual.GetArrayLength()}");
            foreach (var (index, item) in expected.EnumerateArray().Index())
            {
                AssertSame(item, actual[index], string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}"));
            }
        }
        else
        {
            Assert.True(JsonElement.DeepEquals(expected, actual) || AreSameTime(expected, actual), $"{pointer}: {expected} is now {actual}");
        }
    }

    private static void AssertSameMembers(JsonElement expected, JsonElement actual, string pointer)
    {
        Assert.True(expected.GetPropertyCount() == actual.GetPropertyCount(), $"{pointer}: {Names(expected)} are now {Names(actual)}");
        // Usually in the same order, and then without searching.
        foreach (var (one, other) in expected.EnumerateObject().Zip(actual.EnumerateObject()))
        {
            var value = other.NameEquals(one.Name) ? other.Value : Find(actual, one.Name, pointer);
            AssertSame(one.Value, value, pointer + "/" + one.Name);
        }
    }

    private static JsonElement Find(JsonElement element, string name, string pointer)
    {
        Assert.True(element.TryGetProperty(name, out var value), $"{pointer}/{name} is gone");
        return value;
    }

    private static bool AreSameTime(JsonElement one, JsonElement other) =>
        one.ValueKind == JsonValueKind.String && other.ValueKind == JsonValueKind.String
        && one.TryGetDateTimeOffset(out var first) && other.TryGetDateTimeOffset(out var second) && first.EqualsExact(second);

    private static string Names(JsonElement element) => string.Join(", ", element.EnumerateObject().Select(member => member.Name));
}
