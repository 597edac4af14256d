namespace RunsCodegen.Output.Runtime;

/// <summary>An open enum as a JSON string; values that the document names share one string each.</summary>
internal readonly struct OpenEnumCodec<T> : IJsonCodec<T>
    where T : struct, IOpenEnum<T>
{
    public static KnownStrings Values => T.Known;

    public static T Read(JsonReader reader) => T.Of(T.Known.Read(reader));

    public static void Write(JsonWriter writer, T value) => writer.String(value.Value);
}
