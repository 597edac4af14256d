namespace RunsCodegen.Output.Runtime;

/// <summary>Strings.</summary>
internal readonly struct StringCodec : IJsonCodec<string>
{
    public static string Read(JsonReader reader) => reader.ReadString();

    public static void Write(JsonWriter writer, string value) => writer.String(value);
}
