namespace RunsCodegen.Output;

/// <content>How a value is read and written.</content>
public readonly partial struct JsonAny
{
    internal static JsonAny Read(global::RunsCodegen.Output.Runtime.JsonReader reader)
    {
        switch (reader.Peek())
        {
            case (byte)'"':
                return new JsonAny(reader.ReadString());
            case (byte)'t' or (byte)'f':
                return FromBoolean(reader.ReadBoolean());
            case (byte)'n' when reader.TryReadNull():
                return default;
            case (byte)'{' or (byte)'[':
                return new JsonAny(reader.ReadRaw().ToArray());
            default:
                return ReadNumber(reader.ReadRaw());
        }
    }

    internal void WriteTo(global::RunsCodegen.Output.Runtime.JsonWriter writer)
    {
        switch (_value)
        {
            case null:
                writer.Null();
                break;
            case string text:
                writer.String(text);
                break;
            default:
                // An array's type is asked for as such: signed bytes would pass for bytes otherwise, and asking takes longer.
                if (_value.GetType() == typeof(byte[]))
                {
                    writer.Raw(global::System.Runtime.CompilerServices.Unsafe.As<byte[]>(_value));
                }
                else if (ReferenceEquals(_value, s_integer))
                {
                    writer.Int64(_bits);
                }
                else if (ReferenceEquals(_value, s_shortNumber))
                {
                    writer.Packed(_bits);
                }
                else
                {
                    writer.Boolean(ReferenceEquals(_value, s_true));
                }

                break;
        }
    }

    private static JsonAny ReadNumber(global::System.ReadOnlySpan<byte> text)
    {
        if (text.Length <= 8)
        {
            var bits = 0L;
            foreach (var b in text)
            {
                bits = (bits << 8) | b;
            }

            return new JsonAny(s_shortNumber, bits);
        }

        return global::System.Buffers.Text.Utf8Parser.TryParse(text, out long integer, out var consumed) && consumed == text.Length
            ? FromInt64(integer)
            : new JsonAny(text.ToArray());
    }

    private byte[] ToUtf8()
    {
        using var buffer = new global::RunsCodegen.Output.Runtime.PooledBuffer();
        var writer = global::RunsCodegen.Output.Runtime.JsonWriter.Rent(buffer, DeepestText);
        WriteTo(writer);
        writer.Flush();
        writer.Return();
        return buffer.WrittenSpan.ToArray();
    }
}
