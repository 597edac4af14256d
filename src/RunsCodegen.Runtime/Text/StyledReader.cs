namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;

/// <summary>Reads what <see cref="StyledText"/> and <see cref="StyledPairs"/> write, as JSON that the codec of the type then reads.</summary>
internal static class StyledReader
{
    private const TextKinds Scalars = TextKinds.String | TextKinds.Number | TextKinds.Boolean;

    /// <summary>The JSON of a value that is one text: in a path or a header.</summary>
    internal static byte[] Read(string name, string text, ParameterStyle style, bool explode, TextShape shape, Func<string, string> unescape)
    {
        switch (style)
        {
            case ParameterStyle.Json:
                return ScalarText.Utf8(unescape(text));
            case ParameterStyle.Matrix:
                return ReadMatrix(name, text, explode, shape, unescape);
            case ParameterStyle.Label when !text.StartsWith('.'):
                throw ScalarText.Error("must begin with '.'");
        }

        var body = style == ParameterStyle.Label ? text[1..] : text;
        var separator = style == ParameterStyle.Label && explode ? '.' : ',';
        var parts = body.Split(separator, style == ParameterStyle.Simple ? StringSplitOptions.TrimEntries : StringSplitOptions.None);
        return IsObject(shape, explode && body.Contains('=', StringComparison.Ordinal)) ? Members(Pairs(parts, explode), shape, unescape)
            : IsList(shape, parts.Length) ? List(parts, shape, unescape)
            : ScalarText.Json(unescape(body), shape);
    }

    /// <summary>The JSON of a value among others; null when it is not there.</summary>
    /// <param name="pairs">Names with their texts.</param>
    /// <param name="name">Name of the value.</param>
    /// <param name="style">The style.</param>
    /// <param name="explode">Whether items or members stand for themselves.</param>
    /// <param name="shape">What the value looks like.</param>
    /// <param name="others">Names that belong to others, and are no members that the document does not declare.</param>
    internal static byte[]? Read(PairList pairs, string name, ParameterStyle style, bool explode, TextShape shape, IReadOnlyList<string> others)
    {
        var texts = pairs.Of(name);
        if (style == ParameterStyle.DeepObject)
        {
            return DeepText.Read(pairs, name, shape);
        }

        if (style == ParameterStyle.Json)
        {
            return texts.Count == 0 ? null : ScalarText.Utf8(pairs.Unescape(Single(texts)));
        }

        if (explode && shape.Has(TextKinds.Object) && (texts.Count == 0 || !shape.Has(Scalars | TextKinds.List)))
        {
            return ReadExploded(pairs, shape, others);
        }

        if (texts.Count == 0)
        {
            return null;
        }

        return explode ? Repeated(texts, shape, pairs.Unescape) : Joined(texts, style, shape, pairs.Unescape);
    }

    private static byte[] Joined(List<string> texts, ParameterStyle style, TextShape shape, Func<string, string> unescape)
    {
        var parts = texts.SelectMany(t => Split(t, style, shape, unescape)).ToArray();
        return IsList(shape, parts.Length) ? List(parts, shape, unescape)
            : IsObject(shape, looksLikeOne: false) ? Members(Pairs(Split(Single(texts), style, shape, unescape), explode: false), shape, unescape)
            : ScalarText.Json(unescape(Single(texts)), shape);
    }

    // R=100&G=200: members that are declared, and what belongs to nobody else where there may be more.
    private static byte[]? ReadExploded(PairList pairs, TextShape shape, IReadOnlyList<string> others)
    {
        var names = shape.Members.Select(static m => m.Name).ToHashSet(StringComparer.Ordinal);
        var found = pairs.Names.Where(n => names.Contains(n) || (shape.Additional is not null && !others.Contains(n, StringComparer.Ordinal))).ToArray();
        if (found.Length == 0)
        {
            return null;
        }

        using var json = new PooledBuffer();
        var writer = JsonWriter.Rent(json, ApiLimits.MaxDepth);
        writer.BeginObject();
        foreach (var name in found)
        {
            writer.NamedMember(name);
            writer.Raw(At(name, () => Repeated(pairs.Of(name), shape.Member(name), pairs.Unescape)));
        }

        writer.EndObject();
        writer.Flush();
        writer.Return();
        return json.WrittenSpan.ToArray();
    }

    // ;color=blue;color=black
    private static byte[] ReadMatrix(string name, string text, bool explode, TextShape shape, Func<string, string> unescape)
    {
        if (!text.StartsWith(';'))
        {
            throw ScalarText.Error("must begin with ';'");
        }

        var pairs = Pairs(text[1..].Split(';'), explode: true).ToList();
        var isNamed = pairs.TrueForAll(p => unescape(p.Name) == name);
        if (explode && IsObject(shape, !isNamed))
        {
            return Members(pairs, shape, unescape);
        }

        if (!isNamed)
        {
            throw ScalarText.Error($"must be written as ';{name}='");
        }

        var texts = pairs.ConvertAll(static p => p.Value);
        return explode ? Repeated(texts, shape, unescape) : Joined(texts, ParameterStyle.Form, shape, unescape);
    }

    private static byte[] Repeated(List<string> texts, TextShape shape, Func<string, string> unescape) =>
        IsList(shape, texts.Count) ? List([.. texts], shape, unescape) : ScalarText.Json(unescape(Single(texts)), shape);

    private static byte[] List(string[] parts, TextShape shape, Func<string, string> unescape)
    {
        using var json = new PooledBuffer();
        var writer = JsonWriter.Rent(json, ApiLimits.MaxDepth);
        writer.BeginArray();
        // Nothing at all is no item, unless an item may be the empty text.
        foreach (var part in parts is [""] && !shape.Items.Has(TextKinds.String) ? [] : parts)
        {
            writer.Item();
            writer.Raw(ScalarText.Json(unescape(part), shape.Items));
        }

        writer.EndArray();
        writer.Flush();
        writer.Return();
        return json.WrittenSpan.ToArray();
    }

    private static byte[] Members(IEnumerable<(string Name, string Value)> members, TextShape shape, Func<string, string> unescape)
    {
        using var json = new PooledBuffer();
        var writer = JsonWriter.Rent(json, ApiLimits.MaxDepth);
        writer.BeginObject();
        foreach (var (escaped, value) in members)
        {
            var name = unescape(escaped);
            writer.NamedMember(name);
            writer.Raw(At(name, () => ScalarText.Json(unescape(value), shape.Member(name))));
        }

        writer.EndObject();
        writer.Flush();
        writer.Return();
        return json.WrittenSpan.ToArray();
    }

    // R=100,G=200 or R,100,G,200
    private static IEnumerable<(string Name, string Value)> Pairs(string[] parts, bool explode)
    {
        if (explode)
        {
            return parts.Where(static p => p.Length > 0).Select(static p => p.Split('=', 2)).Select(static p => (p[0], p.Length == 2 ? p[1] : ""));
        }

        return parts is [""] ? []
            : parts.Length % 2 == 0 ? parts.Chunk(2).Select(static p => (p[0], p[1]))
            : throw ScalarText.Error("must be names and values in turn");
    }

    // A text that cannot be an item is taken apart although its commas were escaped.
    private static string[] Split(string text, ParameterStyle style, TextShape shape, Func<string, string> unescape) => style switch
    {
        ParameterStyle.SpaceDelimited => text.Replace("%20", "+", StringComparison.Ordinal).Split('+'),
        ParameterStyle.PipeDelimited => text.Replace("%7C", "|", StringComparison.OrdinalIgnoreCase).Split('|'),
        ParameterStyle.TabDelimited => text.Replace("%09", "\t", StringComparison.Ordinal).Split('\t'),
        _ when shape.Has(TextKinds.List) && !shape.Has(Scalars) && !shape.Items.Has(TextKinds.String | TextKinds.List | TextKinds.Object) => unescape(text).Split(','),
        _ => text.Split(','),
    };

    private static bool IsList(TextShape shape, int parts) =>
        shape.Has(TextKinds.List) && (!shape.Has(Scalars | TextKinds.Object) || (parts > 1 && (shape.Kinds != TextKinds.Any)));

    private static bool IsObject(TextShape shape, bool looksLikeOne) =>
        shape.Has(TextKinds.Object) && (looksLikeOne || !shape.Has(Scalars | TextKinds.List));

    private static string Single(List<string> texts) => texts is [var only] ? only : throw ScalarText.Error("must be given once");

    private static byte[] At(string name, Func<byte[]> read)
    {
        try
        {
            return read();
        }
        catch (JsonFormatException exception)
        {
            exception.Locate("/" + JsonPointer.Escape(name));
            throw;
        }
    }
}
