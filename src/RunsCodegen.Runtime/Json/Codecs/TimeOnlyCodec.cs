namespace RunsCodegen.Output.Runtime;

using global::System;

/// <summary>Times of day (RFC 3339, without an offset).</summary>
internal readonly struct TimeOnlyCodec : IJsonCodec<TimeOnly>
{
    public static TimeOnly Read(JsonReader reader) =>
        Rfc3339.TryParse(reader.ReadStringUtf8(), out TimeOnly value)
            ? value
            : throw reader.Error("invalid_format", "must be a time of day such as 08:30:00");

    public static void Write(JsonWriter writer, TimeOnly value) =>
        writer.EndPlain(Rfc3339.Format(value, writer.BeginPlain(Rfc3339.LongestText)));
}
