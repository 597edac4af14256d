namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Runtime.InteropServices;
using global::System.Text;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write a type through its codec, from and to the raw text.
/// </summary>
[SuppressMessage("Performance", "CA1812", Justification = "JsonSerializer makes it: it is named in [JsonConverter].")]
internal sealed class CodecConverter<T, TCodec> : JsonConverter<T>
    where TCodec : IJsonCodec<T>
{
    private const int DefaultDepth = 64;

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            // Only a reader over several pieces of memory has a position.
            return reader.Position.GetObject() is null
                ? ReadSpan(ref reader, Depth(options))
                : ReadPieces(ref reader, Depth(options));
        }
        catch (JsonFormatException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
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

    private static T ReadSpan(ref Utf8JsonReader reader, int depth)
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

    private static T ReadPieces(ref Utf8JsonReader reader, int depth)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Json.Read<T, TCodec>(Encoding.UTF8.GetBytes(document.RootElement.GetRawText()), depth);
    }

    private static int Depth(JsonSerializerOptions options) => options.MaxDepth == 0 ? DefaultDepth : options.MaxDepth;
}
