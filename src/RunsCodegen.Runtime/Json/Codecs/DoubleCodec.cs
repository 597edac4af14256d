namespace RunsCodegen.Output.Runtime;

/// <summary>Numbers as <see langword="double"/>.</summary>
internal readonly struct DoubleCodec : IJsonCodec<double>
{
    public static double Read(JsonReader reader) => reader.ReadDouble();

    public static void Write(JsonWriter writer, double value) => writer.Double(value);
}
