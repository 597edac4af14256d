namespace RunsCodegen.Output.Runtime;

using global::System.Collections.Generic;
using global::System.IO;

/// <summary>The JSON of one member, which its parts stand for.</summary>
internal static class JsonOfMember
{
    internal static byte[] Of(List<ApiFile> parts, TextShape shape)
    {
        var isList = shape.Has(TextKinds.List) && (parts.Count > 1 || !shape.Has(TextKinds.Any & ~TextKinds.List));
        if (!isList)
        {
            return parts.Count == 1 ? One(parts[0], shape) : throw ScalarText.Error("must be given once");
        }

        // An array that came as a whole.
        if (parts.Count == 1 && PartReader.Text(parts[0]).StartsWith('[') && !shape.Items.Has(TextKinds.List)
            && (PartReader.IsJson(parts[0].ContentType) || !shape.Items.Has(TextKinds.String)))
        {
            return Bytes(parts[0]);
        }

        using var json = new PooledBuffer();
        var writer = JsonWriter.Rent(json, ApiLimits.MaxDepth);
        writer.BeginArray();
        foreach (var part in parts)
        {
            writer.Item();
            writer.Raw(One(part, shape.Items));
        }

        writer.EndArray();
        writer.Flush();
        writer.Return();
        return json.WrittenSpan.ToArray();
    }

    private static byte[] One(ApiFile part, TextShape shape) =>
        PartReader.IsJson(part.ContentType) ? Checked(Bytes(part)) : ScalarText.Json(PartReader.Text(part), shape);

    // What is put between other JSON must be JSON itself.
    private static byte[] Checked(byte[] json)
    {
        Json.Read<JsonAny, JsonAnyCodec>(json, 0, json.Length, ApiLimits.MaxDepth);
        return json;
    }

    private static byte[] Bytes(ApiFile part)
    {
        using var bytes = new MemoryStream();
        part.Content.CopyTo(bytes);
        part.Content.Position = 0;
        return bytes.ToArray();
    }
}
