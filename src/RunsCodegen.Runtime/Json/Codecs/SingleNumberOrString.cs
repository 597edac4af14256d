namespace RunsCodegen.Output.Runtime;

/// <summary>Numbers as <see langword="float"/>, read from strings too.</summary>
internal readonly struct SingleNumberOrString : IJsonCodec<float>
{
    public static float Read(JsonReader reader) => reader.Peek() == '"' ? NumberInString.Read<float>(reader) : reader.ReadSingle();

    public static void Write(JsonWriter writer, float value) => writer.Single(value);
}
