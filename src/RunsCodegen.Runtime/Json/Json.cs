namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;

/// <summary>The doors: whole texts to values and back, with errors that say where.</summary>
internal static class Json
{
    internal static T Read<T, TCodec>(byte[] buffer, int start, int length, int maxDepth)
        where TCodec : IJsonCodec<T>
    {
        try
        {
            var reader = JsonReader.Rent(buffer, start, length, maxDepth);
            var value = TCodec.Read(reader);
            reader.End();
            reader.Return();
            return value;
        }
        catch (JsonFormatException exception) when (!exception.IsLocated)
        {
            JsonPointer.Locate(exception, buffer.AsSpan(start, length));
            throw;
        }
    }

    internal static T Read<T, TCodec>(ReadOnlySpan<byte> utf8, int maxDepth)
        where TCodec : IJsonCodec<T>
    {
        var copy = ArrayPool<byte>.Shared.Rent(utf8.Length);
        utf8.CopyTo(copy);
        try
        {
            return Read<T, TCodec>(copy, 0, utf8.Length, maxDepth);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    internal static void Write<T, TCodec>(IBufferWriter<byte> output, T value, int maxDepth)
        where TCodec : IJsonCodec<T>
    {
        try
        {
            var writer = JsonWriter.Rent(output, maxDepth);
            TCodec.Write(writer, value);
            writer.Flush();
            writer.Return();
        }
        catch (JsonFormatException exception) when (!exception.IsLocated)
        {
            exception.Locate(WhereWritingFails<T, TCodec>(value, maxDepth));
            throw;
        }
    }

    internal static byte[] ToArray<T, TCodec>(T value, int maxDepth)
        where TCodec : IJsonCodec<T>
    {
        using var buffer = new PooledBuffer();
        Write<T, TCodec>(buffer, value, maxDepth);
        return buffer.WrittenSpan.ToArray();
    }

    // What was written may be gone already, so it is written once more into memory, up to the error.
    private static string WhereWritingFails<T, TCodec>(T value, int maxDepth)
        where TCodec : IJsonCodec<T>
    {
        using var buffer = new PooledBuffer();
        var writer = JsonWriter.Rent(buffer, maxDepth);
        try
        {
            TCodec.Write(writer, value);
            return "";
        }
        catch (JsonFormatException)
        {
            writer.Flush();
            return JsonPointer.Find(buffer.WrittenSpan);
        }
    }
}
