namespace RunsCodegen.Output.Runtime;

/// <summary>Integers of 64 bits without a sign.</summary>
internal readonly struct UInt64Codec : IJsonCodec<ulong>
{
    public static ulong Read(JsonReader reader)
    {
        var start = reader.Mark();
        var value = reader.ReadDecimal();
        if (value is >= ulong.MinValue and <= ulong.MaxValue && value == decimal.Truncate(value))
        {
            return (ulong)value;
        }

        reader.Restore(start);
        throw reader.Error("out_of_range", "must be an integer of 64 bits without a sign");
    }

    public static void Write(JsonWriter writer, ulong value) => writer.Decimal(value);
}
