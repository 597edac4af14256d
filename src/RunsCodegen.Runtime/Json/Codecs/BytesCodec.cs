namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Buffers.Text;

/// <summary>Bytes as base64 (RFC 4648, section 4).</summary>
internal readonly struct BytesCodec : IJsonCodec<byte[]>
{
    // A multiple of three, so that only the last piece is padded.
    private const int PieceLength = 3 * 1024;

    public static byte[] Read(JsonReader reader)
    {
        var text = reader.ReadStringUtf8();
        var value = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text, value, out _, out var written) != OperationStatus.Done)
        {
            throw reader.Error("invalid_format", "must be base64");
        }

        return written == value.Length ? value : value[..written];
    }

    public static void Write(JsonWriter writer, byte[] value)
    {
        writer.BeginText();
        for (var start = 0; start < value.Length; start += PieceLength)
        {
            var piece = value.AsSpan(start, Math.Min(PieceLength, value.Length - start));
            writer.Base64(piece);
        }

        writer.EndText();
    }
}
