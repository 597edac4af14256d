namespace RunsCodegen.Output.Runtime;

/// <summary>Values of a value type, or null.</summary>
internal readonly struct NullableCodec<T, TCodec> : IJsonCodec<T?>
    where T : struct
    where TCodec : IJsonCodec<T>
{
    public static T? Read(JsonReader reader) => reader.TryReadNull() ? null : TCodec.Read(reader);

    public static void Write(JsonWriter writer, T? value)
    {
        if (value is { } present)
        {
            TCodec.Write(writer, present);
        }
        else
        {
            writer.Null();
        }
    }
}
