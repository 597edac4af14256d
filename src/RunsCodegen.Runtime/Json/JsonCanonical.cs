namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Collections.Generic;
using global::System.Text;

/// <summary>
/// One text for all JSON texts that mean the same: no white space, members by name, numbers by value. Two
/// values are equal exactly when these texts are.
/// </summary>
internal static class JsonCanonical
{
    internal static string Text(ReadOnlySpan<byte> json)
    {
        var copy = ArrayPool<byte>.Shared.Rent(json.Length);
        json.CopyTo(copy);
        try
        {
            var reader = JsonReader.Rent(copy, 0, json.Length, int.MaxValue);
            var text = Value(reader);
            reader.Return();
            return text;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    internal static string Text<T, TCodec>(T value)
        where TCodec : IJsonCodec<T>
    {
        using var buffer = new PooledBuffer();
        Json.Write<T, TCodec>(buffer, value, int.MaxValue);
        return Text(buffer.WrittenSpan);
    }

    private static string Value(JsonReader reader) => reader.PeekKind() switch
    {
        JsonKind.String => Quote(reader.ReadString()),
        JsonKind.Number => JsonNumber.Parse(reader.ReadRaw()).ToString(),
        JsonKind.Array when reader.HasStack => Items(reader),
        JsonKind.Array => JsonStack.Read(reader, Items),
        JsonKind.Object when reader.HasStack => Members(reader),
        JsonKind.Object => JsonStack.Read(reader, Members),
        _ => Encoding.UTF8.GetString(reader.ReadRaw()),
    };

    private static string Items(JsonReader reader)
    {
        var text = new StringBuilder("[");
        if (reader.BeginArray())
        {
            do
            {
                _ = text.Append(Value(reader)).Append(',');
            }
            while (reader.NextItem());
        }

        return text.Append(']').ToString();
    }

    private static string Members(JsonReader reader)
    {
        var members = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (reader.BeginObject())
        {
            do
            {
                members[reader.ReadNameString()] = Value(reader);
            }
            while (reader.NextMember());
        }

        var text = new StringBuilder("{");
        foreach (var (name, value) in members)
        {
            _ = text.Append(Quote(name)).Append(':').Append(value).Append(',');
        }

        return text.Append('}').ToString();
    }

    private static string Quote(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
