namespace RunsCodegen.Output.Runtime;

using global::System.Collections.Generic;
using global::System.Text;

/// <summary>A value by its JSON, taken apart level by level as the styles of parameters need it.</summary>
internal readonly struct TextNode(byte[] json)
{
    internal bool IsNull => json[0] == 'n';

    internal bool IsList => json[0] == '[';

    internal bool IsObject => json[0] == '{';

    /// <summary>The text of a single value; the JSON of an array or an object, for which no style has a place inside another.</summary>
    internal string Text => json[0] == '"' ? Read<string, StringCodec>() : Encoding.UTF8.GetString(json);

    internal string Json => Encoding.UTF8.GetString(json);

    internal static TextNode Of<T, TCodec>(T value)
        where TCodec : IJsonCodec<T> => new(Runtime.Json.ToArray<T, TCodec>(value, ApiLimits.MaxDepth));

    /// <summary>The items that are not null.</summary>
    internal List<TextNode> Items()
    {
        var items = new List<TextNode>();
        var reader = JsonReader.Rent(json, 0, json.Length, ApiLimits.MaxDepth);
        if (reader.BeginArray())
        {
            do
            {
                Add(items, new(Compact(reader)));
            }
            while (reader.NextItem());
        }

        reader.Return();
        return items;
    }

    /// <summary>The members that are not null.</summary>
    internal List<(string Name, TextNode Value)> Members()
    {
        var members = new List<(string Name, TextNode Value)>();
        var reader = JsonReader.Rent(json, 0, json.Length, ApiLimits.MaxDepth);
        if (reader.BeginObject())
        {
            do
            {
                var name = reader.ReadNameString();
                var value = new TextNode(Compact(reader));
                if (!value.IsNull)
                {
                    members.Add((name, value));
                }
            }
            while (reader.NextMember());
        }

        reader.Return();
        return members;
    }

    private static void Add(List<TextNode> items, TextNode item)
    {
        if (!item.IsNull)
        {
            items.Add(item);
        }
    }

    // What stands around a value in free-form JSON is no part of it.
    private static byte[] Compact(JsonReader reader)
    {
        reader.Peek();
        return reader.ReadRaw().ToArray();
    }

    private T Read<T, TCodec>()
        where TCodec : IJsonCodec<T> => Runtime.Json.Read<T, TCodec>(json, 0, json.Length, ApiLimits.MaxDepth);
}
