namespace RunsCodegen.Output.Runtime;

/// <summary>Numbers as <see langword="double"/>, read from strings too.</summary>
internal readonly struct DoubleNumberOrString : IJsonCodec<double>
{
    public static double Read(JsonReader reader) => reader.Peek() == '"' ? NumberInString.Read<double>(reader) : reader.ReadDouble();

    public static void Write(JsonWriter writer, double value) => writer.Double(value);
}
