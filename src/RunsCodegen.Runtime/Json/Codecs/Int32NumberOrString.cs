namespace RunsCodegen.Output.Runtime;

/// <summary>Integers of 32 bits, read from strings too.</summary>
internal readonly struct Int32NumberOrString : IJsonCodec<int>
{
    public static int Read(JsonReader reader) => reader.Peek() == '"' ? NumberInString.Read<int>(reader) : reader.ReadInt32();

    public static void Write(JsonWriter writer, int value) => writer.Int32(value);
}
