namespace RunsCodegen.Output.Runtime;

/// <summary><c>true</c> and <c>false</c>.</summary>
internal readonly struct BooleanCodec : IJsonCodec<bool>
{
    public static bool Read(JsonReader reader) => reader.ReadBoolean();

    public static void Write(JsonWriter writer, bool value) => writer.Boolean(value);
}
