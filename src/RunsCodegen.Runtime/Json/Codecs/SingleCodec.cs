namespace RunsCodegen.Output.Runtime;

/// <summary>Numbers as <see langword="float"/>.</summary>
internal readonly struct SingleCodec : IJsonCodec<float>
{
    public static float Read(JsonReader reader) => reader.ReadSingle();

    public static void Write(JsonWriter writer, float value) => writer.Single(value);
}
