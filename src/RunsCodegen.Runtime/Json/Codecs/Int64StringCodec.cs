namespace RunsCodegen.Output.Runtime;

using global::System.Buffers.Text;
using global::System.Globalization;

/// <summary>
/// Integers of 64 bits as strings, because JavaScript cannot hold them as numbers. A number is read as well.
/// </summary>
internal readonly struct Int64StringCodec : IJsonCodec<long>
{
    public static long Read(JsonReader reader)
    {
        if (reader.Peek() != '"')
        {
            return reader.ReadInt64();
        }

        var text = reader.ReadStringUtf8();
        if (Utf8Parser.TryParse(text, out long value, out var consumed) && consumed == text.Length && text[0] != '+')
        {
            return value;
        }

        throw reader.Error("invalid_format", "must be an integer of 64 bits in a string");
    }

    public static void Write(JsonWriter writer, long value)
    {
        _ = value.TryFormat(writer.BeginPlain(20), out var written, default, CultureInfo.InvariantCulture);
        writer.EndPlain(written);
    }
}
