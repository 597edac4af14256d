namespace RunsCodegen.Output.Runtime;

using global::System;

/// <summary>Durations (ISO 8601).</summary>
internal readonly struct TimeSpanCodec : IJsonCodec<TimeSpan>
{
    public static TimeSpan Read(JsonReader reader) =>
        Iso8601Duration.TryParse(reader.ReadStringUtf8(), out TimeSpan value)
            ? value
            : throw reader.Error("invalid_format", "must be a duration such as P1DT2H30M, without years and months");

    public static void Write(JsonWriter writer, TimeSpan value) =>
        writer.EndPlain(Iso8601Duration.Format(value, writer.BeginPlain(Iso8601Duration.LongestText)));
}
