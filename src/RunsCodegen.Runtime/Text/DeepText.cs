namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;

/// <summary>
/// Names with brackets as the value they spell: <c>filter[range][from]=1</c>. Arrays are read however they are
/// written: <c>tags[0]=a</c>, <c>tags[]=a</c>, or <c>tags=a</c> again and again.
/// </summary>
internal sealed class DeepText
{
    private readonly List<string> _texts = [];
    private readonly List<(string Name, DeepText Value)> _members = [];
    private readonly Dictionary<string, DeepText> _byName = new(StringComparer.Ordinal);

    /// <summary>The JSON of a value; null when no name begins with its own.</summary>
    internal static byte[]? Read(PairList pairs, string name, TextShape shape)
    {
        var root = new DeepText();
        foreach (var (key, text) in pairs.All)
        {
            if (key == name)
            {
                root._texts.Add(pairs.Unescape(text));
            }
            else if (key.Length > name.Length && key[name.Length] == '[' && key.StartsWith(name, StringComparison.Ordinal))
            {
                root.Add(key, name.Length, pairs.Unescape(text));
            }
        }

        if (root is { _texts.Count: 0, _members.Count: 0 })
        {
            return null;
        }

        using var json = new PooledBuffer();
        var writer = JsonWriter.Rent(json, ApiLimits.MaxDepth);
        root.Write(writer, shape);
        writer.Flush();
        writer.Return();
        return json.WrittenSpan.ToArray();
    }

    // [range][from]
    private void Add(string key, int start, string text)
    {
        var node = this;
        for (var open = start; open < key.Length;)
        {
            var close = key.IndexOf(']', open);
            if (key[open] != '[' || close < 0)
            {
                throw ScalarText.Error($"has the name '{key}', whose brackets do not fit");
            }

            node = node.Member(key[(open + 1)..close]);
            open = close + 1;
        }

        node._texts.Add(text);
    }

    private DeepText Member(string name)
    {
        if (!_byName.TryGetValue(name, out var member))
        {
            _byName[name] = member = new();
            _members.Add((name, member));
        }

        return member;
    }

    private void Write(JsonWriter writer, TextShape shape)
    {
        if (_members.Count > 0 && (_texts.Count > 0 || !shape.Has(TextKinds.Object | TextKinds.List)))
        {
            throw ScalarText.Error("is given both as a value and member by member");
        }

        var isIndexed = _members.TrueForAll(static m => m.Name.All(char.IsAsciiDigit));
        if (_members.Count > 0 && !(isIndexed && shape.Has(TextKinds.List)))
        {
            WriteObject(writer, shape);
        }
        else if (_members.Count > 0)
        {
            WriteList(writer, shape.Items);
        }
        else if (shape.Has(TextKinds.List) && (_texts.Count > 1 || !shape.Has(TextKinds.Any & ~TextKinds.List)))
        {
            WriteTexts(writer, shape.Items);
        }
        else
        {
            writer.Raw(ScalarText.Json(_texts is [var only] ? only : throw ScalarText.Error("must be given once"), shape));
        }
    }

    private void WriteObject(JsonWriter writer, TextShape shape)
    {
        writer.BeginObject();
        foreach (var (name, value) in _members)
        {
            writer.NamedMember(name);
            try
            {
                value.Write(writer, shape.Member(name));
            }
            catch (JsonFormatException exception) when (exception.Errors is [{ Code: "invalid_type" } error])
            {
                throw new JsonFormatException([error with { Pointer = "/" + JsonPointer.Escape(name) + error.Pointer }], 0);
            }
        }

        writer.EndObject();
    }

    private void WriteList(JsonWriter writer, TextShape items)
    {
        writer.BeginArray();
        foreach (var (name, value) in _members.OrderBy(static m => m.Name.Length).ThenBy(static m => m.Name, StringComparer.Ordinal))
        {
            // tags[]=a&tags[]=b
            if (name.Length == 0)
            {
                foreach (var text in value._texts)
                {
                    writer.Item();
                    writer.Raw(ScalarText.Json(text, items));
                }
            }

            if (name.Length > 0 || value._members.Count > 0)
            {
                writer.Item();
                value.Write(writer, items);
            }
        }

        writer.EndArray();
    }

    private void WriteTexts(JsonWriter writer, TextShape items)
    {
        writer.BeginArray();
        foreach (var text in _texts)
        {
            writer.Item();
            writer.Raw(ScalarText.Json(text, items));
        }

        writer.EndArray();
    }
}
