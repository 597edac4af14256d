using System.Globalization;

namespace RunsCodegen.Reading.Text;

/// <summary>JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>The unescaped segments of a pointer.</summary>
    public static IEnumerable<string> Segments(string pointer) => pointer.Length == 0
        ? []
        : pointer.Split('/').Skip(1).Select(s => s.Contains('~', StringComparison.Ordinal)
            ? s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)
            : s);

    /// <summary>The member or item of a segment, or null.</summary>
    public static Node? Step(Node node, string segment) => node switch
    {
        ObjectNode o => o.Find(segment),
        ArrayNode a when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < a.Items.Length => a.Items[i],
        _ => null,
    };
}
