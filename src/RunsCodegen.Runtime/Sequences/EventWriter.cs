namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Globalization;
using global::System.Text;

/// <summary>Writes server-sent events (WHATWG HTML §9.2.5) one after the other.</summary>
internal sealed class EventWriter<T, TItem>
    where TItem : IItemCodec<T>
{
    private string? _id;

    internal void Write(PooledBuffer output, ServerSentEvent<T> item)
    {
        if (item.Event is { } name)
        {
            Field(output, "event: "u8, name);
        }

        if (item.Id != _id)
        {
            Field(output, "id: "u8, item.Id ?? "");
            _id = item.Id;
        }

        if (item.Retry is { } retry)
        {
            Field(output, "retry: "u8, ((long)retry.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
        }

        using var data = new PooledBuffer();
        TItem.Write(data, item.Data);
        WriteData(output, data.WrittenSpan);
    }

    // Every line of the data is a field of its own.
    internal static void WriteData(PooledBuffer output, ReadOnlySpan<byte> data)
    {
        while (data.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var at)
        {
            Line(output, data[..at]);
            data = data[(at + (data[at..] is [(byte)'\r', (byte)'\n', ..] ? 2 : 1))..];
        }

        Line(output, data);
        output.Write("\n"u8);
    }

    private static void Field(PooledBuffer output, ReadOnlySpan<byte> name, string value)
    {
        if (value.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0)
        {
            throw new ArgumentException("The name or the id of an event holds a line break or a null character.", nameof(value));
        }

        output.Write(name);
        output.Write(Encoding.UTF8.GetBytes(value));
        output.Write("\n"u8);
    }

    private static void Line(PooledBuffer output, ReadOnlySpan<byte> line)
    {
        output.Write("data: "u8);
        output.Write(line);
        output.Write("\n"u8);
    }
}
