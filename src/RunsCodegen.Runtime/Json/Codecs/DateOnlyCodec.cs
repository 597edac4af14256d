namespace RunsCodegen.Output.Runtime;

using global::System;

/// <summary>Dates (RFC 3339).</summary>
internal readonly struct DateOnlyCodec : IJsonCodec<DateOnly>
{
    public static DateOnly Read(JsonReader reader) =>
        Rfc3339.TryParse(reader.ReadStringUtf8(), out DateOnly value)
            ? value
            : throw reader.Error("invalid_format", "must be a date such as 2026-05-17");

    public static void Write(JsonWriter writer, DateOnly value) =>
        writer.EndPlain(Rfc3339.Format(value, writer.BeginPlain(Rfc3339.LongestText)));
}
