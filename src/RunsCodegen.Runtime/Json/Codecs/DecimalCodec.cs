namespace RunsCodegen.Output.Runtime;

/// <summary>Numbers as <see langword="decimal"/>.</summary>
internal readonly struct DecimalCodec : IJsonCodec<decimal>
{
    public static decimal Read(JsonReader reader) => reader.ReadDecimal();

    public static void Write(JsonWriter writer, decimal value) => writer.Decimal(value);
}
