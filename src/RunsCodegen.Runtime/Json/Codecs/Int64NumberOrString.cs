namespace RunsCodegen.Output.Runtime;

/// <summary>Integers of 64 bits, read from strings too.</summary>
internal readonly struct Int64NumberOrString : IJsonCodec<long>
{
    public static long Read(JsonReader reader) => reader.Peek() == '"' ? NumberInString.Read<long>(reader) : reader.ReadInt64();

    public static void Write(JsonWriter writer, long value) => writer.Int64(value);
}
