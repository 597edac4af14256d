namespace RunsCodegen.Output.Runtime;

using global::System;

/// <summary>Dates with time and offset (RFC 3339).</summary>
internal readonly struct DateTimeOffsetCodec : IJsonCodec<DateTimeOffset>
{
    public static DateTimeOffset Read(JsonReader reader) =>
        Rfc3339.TryParse(reader.ReadStringUtf8(), out DateTimeOffset value)
            ? value
            : throw reader.Error("invalid_format", "must be a date and time with an offset, such as 2026-05-17T08:30:00Z");

    public static void Write(JsonWriter writer, DateTimeOffset value) => writer.DateTime(value);
}
