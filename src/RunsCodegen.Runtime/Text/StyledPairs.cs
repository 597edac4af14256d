namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;

/// <summary>
/// Writes values as names with texts, both escaped: queries, cookies, form bodies (OpenAPI "Style Examples").
/// Where no style has a place for an array or an object inside another, its JSON stands.
/// </summary>
internal static class StyledPairs
{
    internal static void Write(List<(string Name, string Value)> pairs, string name, TextNode value, ParameterStyle style, bool explode, TextEscape escape)
    {
        var escaped = escape.Name(name);
        if (style == ParameterStyle.Json)
        {
            pairs.Add((escaped, escape.Value(value.Json)));
        }
        else if (style == ParameterStyle.DeepObject && (value.IsObject || value.IsList))
        {
            WriteDeep(pairs, name, value, escape);
        }
        else if (value.IsNull)
        {
            // What is undefined is not sent (RFC 6570 §2.3).
        }
        else if (explode && value.IsList)
        {
            foreach (var item in value.Items())
            {
                pairs.Add((escaped, escape.Value(item.Text)));
            }
        }
        else if (explode && value.IsObject)
        {
            WriteMembers(pairs, value, escape);
        }
        else
        {
            WriteJoined(pairs, escaped, value, style, escape);
        }
    }

    // R=100&G=200; an array among the members repeats its name.
    private static void WriteMembers(List<(string Name, string Value)> pairs, TextNode value, TextEscape escape)
    {
        foreach (var (name, member) in value.Members())
        {
            if (member.IsList)
            {
                foreach (var item in member.Items())
                {
                    pairs.Add((escape.Name(name), escape.Value(item.Text)));
                }
            }
            else
            {
                pairs.Add((escape.Name(name), escape.Value(member.Text)));
            }
        }
    }

    private static void WriteJoined(List<(string Name, string Value)> pairs, string escaped, TextNode value, ParameterStyle style, TextEscape escape)
    {
        var delimiter = Delimiter(style);
        var parts = StyledText.Parts(value, explode: false, escape);
        if (parts.Count == 0)
        {
            return;
        }

        if (delimiter.Length > 1 && (value.IsList || value.IsObject))
        {
            foreach (var part in parts)
            {
                if (part.Contains(delimiter, StringComparison.OrdinalIgnoreCase))
                {
                    throw new ArgumentException($"A value of '{escaped}' holds the delimiter of its style, so that it would be taken for two.", nameof(value));
                }
            }
        }

        pairs.Add((escaped, string.Join(delimiter, parts)));
    }

    // filter[range][from]=1, filter[tags][0]=a
    private static void WriteDeep(List<(string Name, string Value)> pairs, string name, TextNode value, TextEscape escape)
    {
        if (value.IsObject)
        {
            foreach (var (member, inner) in value.Members())
            {
                if (member.AsSpan().IndexOfAny('[', ']') >= 0)
                {
                    throw new ArgumentException($"The member '{member}' of '{name}' holds a bracket, which stands around the names of members.", nameof(value));
                }

                WriteDeep(pairs, $"{name}[{member}]", inner, escape);
            }
        }
        else if (value.IsList)
        {
            var items = value.Items();
            for (var i = 0; i < items.Count; i++)
            {
                WriteDeep(pairs, string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]"), items[i], escape);
            }
        }
        else
        {
            pairs.Add((escape.Name(name), escape.Value(value.Text)));
        }
    }

    /// <summary>What stands between parts: a comma as it is, the others percent-encoded, since no query may hold them.</summary>
    internal static string Delimiter(ParameterStyle style) => style switch
    {
        ParameterStyle.SpaceDelimited => "%20",
        ParameterStyle.PipeDelimited => "%7C",
        ParameterStyle.TabDelimited => "%09",
        _ => ",",
    };
}
