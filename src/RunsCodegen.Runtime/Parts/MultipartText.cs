namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;

/// <summary>Objects without files as the parts of a multipart body, member by member.</summary>
internal static class MultipartText
{
    internal static IReadOnlyList<ApiFile> Write<T, TCodec>(T value, params PartField[] fields)
        where TCodec : IJsonCodec<T>
    {
        var node = TextNode.Of<T, TCodec>(value);
        if (!node.IsObject)
        {
            throw new ArgumentException("Only an object can be sent in parts.", nameof(value));
        }

        var writer = new PartWriter();
        foreach (var (name, member) in node.Members())
        {
            writer.Value(name, member, Array.Find(fields, f => f.Name == name));
        }

        return writer.Parts;
    }

    /// <summary>Reads parts as their type.</summary>
    /// <exception cref="JsonFormatException">A member is missing or of another type; the pointer begins with its name.</exception>
    internal static T Read<T, TCodec>(IReadOnlyList<ApiFile> parts, TextShape shape, params PartField[] fields)
        where TCodec : IJsonCodec<T>
    {
        using var json = new PooledBuffer();
        var writer = JsonWriter.Rent(json, ApiLimits.MaxDepth);
        var reader = new PartReader(parts);
        writer.BeginObject();
        foreach (var (name, member) in shape.Members)
        {
            ReadMember(writer, reader, name, member, fields);
        }

        foreach (var name in reader.Others().Select(static p => p.Name).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            ReadMember(writer, reader, name, shape.Member(name), fields);
        }

        writer.EndObject();
        writer.Flush();
        writer.Return();
        return Json.Read<T, TCodec>(json.Array, 0, json.Length, ApiLimits.MaxDepth);
    }

    private static void ReadMember(JsonWriter writer, PartReader reader, string name, TextShape shape, PartField[] fields)
    {
        try
        {
            if (reader.Json(name, shape, Array.Find(fields, f => f.Name == name)) is { } value)
            {
                writer.NamedMember(name);
                writer.Raw(value);
            }
        }
        catch (JsonFormatException exception)
        {
            exception.Locate("/" + JsonPointer.Escape(name));
            throw;
        }
    }
}
