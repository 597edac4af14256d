namespace RunsCodegen.Output.Runtime;

/// <summary>Integers of 64 bits.</summary>
internal readonly struct Int64Codec : IJsonCodec<long>
{
    public static long Read(JsonReader reader) => reader.ReadInt64();

    public static void Write(JsonWriter writer, long value) => writer.Int64(value);
}
