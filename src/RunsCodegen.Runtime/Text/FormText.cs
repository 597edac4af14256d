namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;

/// <summary>Objects as <c>application/x-www-form-urlencoded</c>, member by member.</summary>
internal static class FormText
{
    internal static string Write<T, TCodec>(T value, params FormField[] fields)
        where TCodec : IJsonCodec<T>
    {
        var node = TextNode.Of<T, TCodec>(value);
        if (!node.IsObject)
        {
            throw new ArgumentException("Only an object can be sent as a form.", nameof(value));
        }

        var pairs = new List<(string Name, string Value)>();
        foreach (var (name, member) in node.Members())
        {
            var field = Array.Find(fields, f => f.Name == name) ?? FormField.Default(name, member.IsObject);
            StyledPairs.Write(pairs, name, member, field.Style, field.Explode, Escape(field));
        }

        return string.Join('&', pairs.Select(static p => p.Name + "=" + p.Value));
    }

    // Where a space stands between values, a plus would, too.
    private static TextEscape Escape(FormField field) =>
        field.Style == ParameterStyle.SpaceDelimited ? TextEscape.Uri
        : field.AllowReserved ? TextEscape.ReservedInForm
        : TextEscape.Form;

    /// <summary>Reads a form as its type.</summary>
    /// <exception cref="JsonFormatException">A member is missing or of another type; the pointer begins with its name.</exception>
    internal static T Read<T, TCodec>(string form, TextShape shape, params FormField[] fields)
        where TCodec : IJsonCodec<T> => Read<T, TCodec>(PairList.Parse(form), shape, fields);

    internal static T Read<T, TCodec>(PairList pairs, TextShape shape, params FormField[] fields)
        where TCodec : IJsonCodec<T>
    {
        using var json = new PooledBuffer();
        var writer = JsonWriter.Rent(json, ApiLimits.MaxDepth);
        writer.BeginObject();
        foreach (var (name, member) in shape.Members)
        {
            ReadMember(writer, pairs, name, member, fields);
        }

        var declared = shape.Members.Select(static m => m.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in pairs.Names.Where(n => !declared.Contains(n)))
        {
            ReadMember(writer, pairs, name, shape.Member(name), fields);
        }

        writer.EndObject();
        writer.Flush();
        writer.Return();
        return Json.Read<T, TCodec>(json.Array, 0, json.Length, ApiLimits.MaxDepth);
    }

    private static void ReadMember(JsonWriter writer, PairList pairs, string name, TextShape shape, FormField[] fields)
    {
        var isObject = shape.Has(TextKinds.Object) && !shape.Has(TextKinds.List);
        var field = Array.Find(fields, f => f.Name == name) ?? FormField.Default(name, isObject && !shape.Has(TextKinds.String));
        var value = StyledReader.Read(pairs, name, field.Style, field.Explode, shape, []);
        if (value is not null)
        {
            writer.NamedMember(name);
            writer.Raw(value);
        }
    }
}
