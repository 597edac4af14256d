namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Text;

/// <summary>One text as the JSON it stands for.</summary>
internal static class ScalarText
{
    /// <summary>The JSON of a text; a string when nothing else fits, so that the codec says what was wrong.</summary>
    internal static byte[] Json(string text, TextShape shape)
    {
        var isNumber = shape.Has(TextKinds.Number) && IsNumber(text);
        var isBoolean = shape.Has(TextKinds.Boolean) && text is "true" or "false";
        return isNumber || isBoolean || IsNested(text, shape) ? Utf8(text)
            : Runtime.Json.ToArray<string, StringCodec>(text, ApiLimits.MaxDepth);
    }

    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    internal static JsonFormatException Error(string message) => new([new JsonError("", "invalid_type", message)], 0);

    // Arrays and objects have no place inside one text, except by their JSON.
    private static bool IsNested(string text, TextShape shape) =>
        ((text.StartsWith('[') && shape.Has(TextKinds.List)) || (text.StartsWith('{') && shape.Has(TextKinds.Object))) && IsJson(text);

    private static bool IsJson(string text)
    {
        var utf8 = Utf8(text);
        try
        {
            Runtime.Json.Read<JsonAny, JsonAnyCodec>(utf8, 0, utf8.Length, ApiLimits.MaxDepth);
            return true;
        }
        catch (JsonFormatException)
        {
            return false;
        }
    }

    // RFC 8259 §6
    private static bool IsNumber(string text)
    {
        var rest = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        var whole = Digits(rest);
        if (whole == 0 || (whole > 1 && rest[0] == '0'))
        {
            return false;
        }

        rest = rest[whole..];
        if (rest.StartsWith("."))
        {
            var fraction = Digits(rest[1..]);
            if (fraction == 0)
            {
                return false;
            }

            rest = rest[(fraction + 1)..];
        }

        if (!rest.IsEmpty && rest[0] is 'e' or 'E')
        {
            rest = rest[1..];
            rest = !rest.IsEmpty && rest[0] is '+' or '-' ? rest[1..] : rest;
            var exponent = Digits(rest);
            return exponent > 0 && exponent == rest.Length;
        }

        return rest.IsEmpty;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExceptInRange('0', '9');
        return count < 0 ? text.Length : count;
    }
}
