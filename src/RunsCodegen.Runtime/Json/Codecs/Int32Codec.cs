namespace RunsCodegen.Output.Runtime;

/// <summary>Integers of 32 bits.</summary>
internal readonly struct Int32Codec : IJsonCodec<int>
{
    public static int Read(JsonReader reader) => reader.ReadInt32();

    public static void Write(JsonWriter writer, int value) => writer.Int32(value);
}
