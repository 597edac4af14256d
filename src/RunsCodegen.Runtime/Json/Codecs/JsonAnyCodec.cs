namespace RunsCodegen.Output.Runtime;

/// <summary>Values of any shape.</summary>
internal readonly struct JsonAnyCodec : IJsonCodec<JsonAny>
{
    public static JsonAny Read(JsonReader reader) => JsonAny.Read(reader);

    public static void Write(JsonWriter writer, JsonAny value) => value.WriteTo(writer);
}
