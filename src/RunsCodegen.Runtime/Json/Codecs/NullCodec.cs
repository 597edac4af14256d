namespace RunsCodegen.Output.Runtime;

/// <summary>Values of a reference type, or null.</summary>
internal readonly struct NullCodec<T, TCodec> : IJsonCodec<T?>
    where T : class
    where TCodec : IJsonCodec<T>
{
    public static T? Read(JsonReader reader) => reader.TryReadNull() ? null : TCodec.Read(reader);

    public static void Write(JsonWriter writer, T? value)
    {
        if (value is null)
        {
            writer.Null();
        }
        else
        {
            TCodec.Write(writer, value);
        }
    }
}
