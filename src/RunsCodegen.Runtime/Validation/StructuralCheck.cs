namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;

/// <summary>The rules that compare values of any shape: as JSON, since records hold lists that compare by reference.</summary>
internal static class StructuralCheck
{
    /// <summary>Checks the JSON of a value against a schema, which says more than the value's type can.</summary>
    internal static void Json<T, TCodec>(ValidationContext context, T value, JsonSchema schema)
        where TCodec : IJsonCodec<T>
    {
        using var buffer = new PooledBuffer();
        Runtime.Json.Write<T, TCodec>(buffer, value, int.MaxValue);
        SchemaEvaluation.Check(context, buffer.WrittenMemory, schema);
    }

    internal static void UniqueItems<T, TCodec>(ValidationContext context, IReadOnlyList<T> value)
        where TCodec : IJsonCodec<T>
    {
        var places = new Dictionary<string, int>(value.Count, StringComparer.Ordinal);
        for (var i = 0; i < value.Count; i++)
        {
            var text = JsonCanonical.Text<T, TCodec>(value[i]);
            if (!places.TryAdd(text, i))
            {
                Check.AddNotUnique(context, places[text], i);
                return;
            }
        }
    }

    /// <summary>Whether a value is one of some JSON texts, as <c>enum</c> and <c>const</c> list them.</summary>
    internal static void OneOf<T, TCodec>(ValidationContext context, T value, ReadOnlySpan<string> allowed)
        where TCodec : IJsonCodec<T>
    {
        var text = JsonCanonical.Text<T, TCodec>(value);
        foreach (var json in allowed)
        {
            if (string.Equals(text, JsonCanonical.Text(global::System.Text.Encoding.UTF8.GetBytes(json)), StringComparison.Ordinal))
            {
                return;
            }
        }

        context.Add(allowed.Length == 1 ? "const" : "enum", $"must be {(allowed.Length == 1 ? "" : "one of ")}{string.Join(", ", allowed.ToArray())}");
    }
}
