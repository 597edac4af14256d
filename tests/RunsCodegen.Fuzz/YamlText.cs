using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RunsCodegen.Fuzz;

/// <summary>Writes a tree as YAML, in blocks, with all texts quoted.</summary>
internal static class YamlText
{
    /// <summary>The text.</summary>
    public static string Of(JsonObject tree)
    {
        var text = new StringBuilder();
        Write(text, tree, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } members:
                foreach (var (name, value) in members)
                {
                    text.Append('\n').Append(' ', depth).Append(name.Length > 900 ? "? " : "").Append(Quoted(name));
                    text.Append(name.Length > 900 ? "\n" + new string(' ', depth) : "").Append(": ");
                    Write(text, value, depth + 1);
                }

                break;
            case JsonArray { Count: > 0 } items:
                foreach (var item in items)
                {
                    text.Append('\n').Append(' ', depth).Append("- ");
                    Write(text, item, depth + 1);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                text.Append(Quoted(value.GetValue<string>()));
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    // Unlike JSON, YAML has escapes for whole characters only.
    private static string Quoted(string text) => '"' + string.Concat(text.EnumerateRunes().Select(Escaped)) + '"';

    private static string Escaped(Rune rune) =>
        rune is { IsAscii: true, Value: >= ' ' and not ('"' or '\\') } ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
}
