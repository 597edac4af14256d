namespace RunsCodegen.Output.Runtime;

/// <summary>How a type is read from JSON and written to it.</summary>
internal interface IJsonCodec<T>
{
    static abstract T Read(JsonReader reader);

    static abstract void Write(JsonWriter writer, T value);
}
