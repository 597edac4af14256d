namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers.Text;

/// <summary>UUIDs as RFC 9562 writes them: 36 characters with hyphens.</summary>
internal readonly struct GuidCodec : IJsonCodec<Guid>
{
    public static Guid Read(JsonReader reader)
    {
        var text = reader.ReadStringUtf8();
        return text.Length == 36 && Utf8Parser.TryParse(text, out Guid value, out var consumed, 'D') && consumed == 36
            ? value
            : throw reader.Error("invalid_format", "must be a UUID such as 0191d2a4-8e1b-7c3f-9a55-2f6b8c0d1e2f");
    }

    public static void Write(JsonWriter writer, Guid value)
    {
        _ = value.TryFormat(writer.BeginPlain(36), out var written, "D");
        writer.EndPlain(written);
    }
}
