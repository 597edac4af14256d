using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Runs.Server.Import;

/// <summary>Writes the JSON that is stored: compact, nothing escaped that JSON lets stand.</summary>
internal static class JsonBytes
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }

        return buffer.WrittenMemory.ToArray();
    }
}
