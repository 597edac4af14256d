namespace RunsCodegen.Output.Runtime;

using global::System.Buffers;
using global::System.Runtime.InteropServices;
using global::System.Text;
using global::System.Text.Json;

/// <summary>
/// What the converters of the types do, so that <see cref="JsonSerializer"/> reads and writes them through
/// their codecs, from and to the raw text.
/// </summary>
internal static class JsonConversion
{
    private const int DefaultDepth = 64;

    internal static T Read<T, TCodec>(ref Utf8JsonReader reader, JsonSerializerOptions options)
        where TCodec : IJsonCodec<T>
    {
        try
        {
            // Only a reader over several pieces of memory has a position.
            return reader.Position.GetObject() is null
                ? ReadSpan<T, TCodec>(ref reader, Depth(options))
                : ReadPieces<T, TCodec>(ref reader, Depth(options));
        }
        catch (JsonFormatException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    internal static void Write<T, TCodec>(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        where TCodec : IJsonCodec<T>
    {
        using var buffer = new PooledBuffer();
        try
        {
            Json.Write<T, TCodec>(buffer, value, Depth(options));
        }
        catch (JsonFormatException exception)
        {
            throw new JsonException(exception.Message, exception);
        }

        writer.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
    }

    private static T ReadSpan<T, TCodec>(ref Utf8JsonReader reader, int depth)
        where TCodec : IJsonCodec<T>
    {
        var start = reader.TokenStartIndex;
        var token = reader.ValueSpan;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                if (!reader.TrySkip())
                {
                    throw new JsonException("The value is not complete.");
                }

                // The value of a bracket is a slice of the text that the reader has just read to the other bracket.
                var length = checked((int)(reader.BytesConsumed - start));
                return Json.Read<T, TCodec>(MemoryMarshal.CreateReadOnlySpan(in MemoryMarshal.GetReference(token), length), depth);
            case JsonTokenType.String:
                using (var quoted = new PooledBuffer())
                {
                    quoted.Write("\""u8);
                    quoted.Write(token);
                    quoted.Write("\""u8);
                    return Json.Read<T, TCodec>(quoted.WrittenSpan, depth);
                }

            default:
                return Json.Read<T, TCodec>(token, depth);
        }
    }

    private static T ReadPieces<T, TCodec>(ref Utf8JsonReader reader, int depth)
        where TCodec : IJsonCodec<T>
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Json.Read<T, TCodec>(Encoding.UTF8.GetBytes(document.RootElement.GetRawText()), depth);
    }

    private static int Depth(JsonSerializerOptions options) => options.MaxDepth == 0 ? DefaultDepth : options.MaxDepth;
}
