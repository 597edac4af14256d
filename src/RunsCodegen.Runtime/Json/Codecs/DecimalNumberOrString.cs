namespace RunsCodegen.Output.Runtime;

/// <summary>Numbers as <see langword="decimal"/>, read from strings too.</summary>
internal readonly struct DecimalNumberOrString : IJsonCodec<decimal>
{
    public static decimal Read(JsonReader reader) => reader.Peek() == '"' ? NumberInString.Read<decimal>(reader) : reader.ReadDecimal();

    public static void Write(JsonWriter writer, decimal value) => writer.Decimal(value);
}
