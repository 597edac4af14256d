using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;

namespace RunsCodegen.Conformance.Running;

/// <summary>Streams of bytes, which a case writes as text, and streams of items, which it writes as an array.</summary>
internal static class StreamedValues
{
    // Bytes that are no text.
    private const string Hex = "hex:";

    public static bool TryRead(JsonNode? json, Type type, out object? value)
    {
        value = null;
        if (json is null)
        {
            return false;
        }

        if (type == typeof(Stream))
        {
            value = new MemoryStream(Bytes(json.GetValue<string>()));
        }
        else if (ItemOf(type) is { } item)
        {
            var items = json.AsArray().Select(i => JsonValues.Read(i, item)).ToArray();
            value = Generic(nameof(Items), item).Invoke(null, [items]);
        }

        return value is not null;
    }

    /// <summary>The items or the text of a stream; null for any other value.</summary>
    public static async Task<JsonNode?> TryWriteAsync(object value)
    {
        if (value is Stream stream)
        {
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            return JsonValue.Create(Text(copy.ToArray()));
        }

        var item = value.GetType().GetInterfaces().Select(ItemOf).FirstOrDefault(i => i is not null);
        return item is null ? null : await (Task<JsonArray>)Generic(nameof(ArrayAsync), item).Invoke(null, [value])!;
    }

    private static byte[] Bytes(string text) =>
        text.StartsWith(Hex, StringComparison.Ordinal) ? Convert.FromHexString(text[Hex.Length..]) : Encoding.UTF8.GetBytes(text);

    private static string Text(byte[] bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Hex + Convert.ToHexString(bytes);

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>) ? type.GetGenericArguments()[0] : null;

    private static MethodInfo Generic(string name, Type item) =>
        typeof(StreamedValues).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item);

    private static async IAsyncEnumerable<T> Items<T>(object?[] items)
    {
        foreach (var item in items)
        {
            await Task.Yield();
            yield return (T)item!;
        }
    }

    private static async Task<JsonArray> ArrayAsync<T>(IAsyncEnumerable<T> items)
    {
        var array = new JsonArray();
        await foreach (var item in items)
        {
            array.Add(await JsonValues.WriteAsync(item));
        }

        return array;
    }
}
