namespace RunsCodegen.Output.Runtime;

using global::System.Collections.Generic;

/// <summary>Objects whose members all have the same type. The order of the text is kept.</summary>
internal readonly struct MapCodec<T, TCodec> : IJsonCodec<IReadOnlyDictionary<string, T>>
    where TCodec : IJsonCodec<T>
{
    public static IReadOnlyDictionary<string, T> Read(JsonReader reader)
    {
        if (!reader.BeginObject())
        {
            return JsonMap<T>.Empty;
        }

        var members = default(PooledItems<KeyValuePair<string, T>>);
        do
        {
            members.Add(new KeyValuePair<string, T>(reader.ReadNameString(), TCodec.Read(reader)));
        }
        while (reader.NextMember());
        return new JsonMap<T>(members.ToArrayAndReturn());
    }

    public static void Write(JsonWriter writer, IReadOnlyDictionary<string, T> value)
    {
        writer.BeginObject();
        if (value is JsonMap<T> map)
        {
            foreach (var (name, item) in map.Members)
            {
                WriteMember(writer, name, item);
            }
        }
        else if (value is Dictionary<string, T> dictionary)
        {
            // The dictionary's own enumerator is a struct.
            foreach (var (name, item) in dictionary)
            {
                WriteMember(writer, name, item);
            }
        }
        else
        {
            foreach (var (name, item) in value)
            {
                WriteMember(writer, name, item);
            }
        }

        writer.EndObject();
    }

    private static void WriteMember(JsonWriter writer, string name, T item)
    {
        writer.NamedMember(name);
        TCodec.Write(writer, item);
    }
}
