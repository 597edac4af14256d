namespace RunsCodegen.Output.Runtime;

using global::System;

/// <summary>URIs and references to them, kept as they were written.</summary>
internal readonly struct UriCodec : IJsonCodec<Uri>
{
    public static Uri Read(JsonReader reader) =>
        Uri.TryCreate(reader.ReadString(), UriKind.RelativeOrAbsolute, out var value)
            ? value
            : throw reader.Error("invalid_format", "must be a URI");

    public static void Write(JsonWriter writer, Uri value) => writer.String(value.OriginalString);
}
