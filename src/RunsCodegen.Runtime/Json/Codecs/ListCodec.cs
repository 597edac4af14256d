namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.InteropServices;

/// <summary>Arrays.</summary>
internal readonly struct ListCodec<T, TCodec> : IJsonCodec<IReadOnlyList<T>>
    where TCodec : IJsonCodec<T>
{
    public static IReadOnlyList<T> Read(JsonReader reader)
    {
        if (!reader.BeginArray())
        {
            return Array.Empty<T>();
        }

        var items = default(PooledItems<T>);
        do
        {
            items.Add(TCodec.Read(reader));
        }
        while (reader.NextItem());
        return items.ToArrayAndReturn();
    }

    public static void Write(JsonWriter writer, IReadOnlyList<T> value)
    {
        writer.BeginArray();
        if (value.GetType() == typeof(T[]))
        {
            WriteItems(writer, Unsafe.As<T[]>(value));
        }
        else if (value.GetType() == typeof(List<T>))
        {
            WriteItems(writer, CollectionsMarshal.AsSpan(Unsafe.As<List<T>>(value)));
        }
        else
        {
            var count = value.Count;
            for (var i = 0; i < count; i++)
            {
                writer.Item();
                TCodec.Write(writer, value[i]);
            }
        }

        writer.EndArray();
    }

    private static void WriteItems(JsonWriter writer, ReadOnlySpan<T> items)
    {
        foreach (var item in items)
        {
            writer.Item();
            TCodec.Write(writer, item);
        }
    }
}
