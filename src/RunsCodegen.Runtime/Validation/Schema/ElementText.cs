namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Text;
using global::System.Text.Json;

/// <summary>What the elements of System.Text.Json hold, exactly.</summary>
internal static class ElementText
{
    /// <summary>How deep a value may be was decided when it was read.</summary>
    internal static JsonDocumentOptions AnyDepth => new() { MaxDepth = int.MaxValue };

    /// <summary>A value that stays when its text is gone.</summary>
    internal static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        return JsonElement.ParseValue(ref reader);
    }

    internal static string Of(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which JSON allows and .NET's strings of it do not.
            return JsonText.Unescape(Encoding.UTF8.GetBytes(text.GetRawText()).AsSpan()[1..^1]);
        }
    }

    internal static string Of(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            var text = member.ToString();
            return text[1..text.IndexOf("\":", StringComparison.Ordinal)];
        }
    }

    internal static JsonNumber Number(JsonElement number) => JsonNumber.Parse(Bytes(number));

    internal static string Canonical(JsonElement value) => JsonCanonical.Text(Bytes(value));

    private static byte[] Bytes(JsonElement value) => Encoding.UTF8.GetBytes(value.GetRawText());
}
