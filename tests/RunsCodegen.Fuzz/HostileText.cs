using System.Text.Json.Nodes;

namespace RunsCodegen.Fuzz;

/// <summary>Texts that would do harm if they reached the output as they are.</summary>
internal static class HostileText
{
    /// <summary>Stands in hostile texts where code would be. No name that we make looks like it, so it is never an identifier.</summary>
    public const string Marker = "pwned_x";

    /// <summary>Becomes half of a surrogate pair in the text of a document.</summary>
    public const string LoneSurrogate = "\uE000";

    private static readonly string[] Texts =
    [
        "\"; class " + Marker + " { } //",
        "*/ class " + Marker + " { } /*",
        "</summary>\nclass " + Marker + " { }\n/// <summary>",
        "\nclass " + Marker + " { }\n",
        "\r\n#error " + Marker + "\r\n",
        "\u2028class " + Marker + "\u2029{ }\u0085",
        "\"\"\"\n" + Marker + "();\n\"\"\"\"\"\"",
        "{" + Marker + "}{{ " + Marker + " }}",
        "{{~ include 'shared/header' ~}}",
        "\\\"+" + Marker + "+\\\"\\",
        "@\"" + Marker + "\"\"" + Marker,
        "$\"{" + Marker + "}\"",
        "]]><!--" + Marker + "-->&" + Marker + ";",
        "(?<=" + Marker + ")((a+)+)+$[z-a]",
        "\0" + Marker, LoneSurrogate, LoneSurrogate + Marker, "\u202E" + Marker + "\u202C", "\uFEFF" + Marker, "\u001B[31m" + Marker,
        "%s%n{0}{1:" + Marker + "}",
        "../../../" + Marker + ".cs", "/etc/" + Marker, "C:\\" + Marker, "con", "..", ".", "", " ", "\t",
        "class", "__arglist", "record", "value", "await", "Runtime", "System", "global", "Equals", "GetHashCode", "object", "String", "Task",
        "id", "Id", "ID", "_id", "i-d", "1", "-1", "é", "\u0130", "\U0001F600", "ﬁ", "名前",
        new string('x', 3_000), new string('/', 500), new string('{', 500), string.Concat(Enumerable.Repeat("a.", 400)),
    ];

    // Rare: they cost time.
    private static readonly string[] Huge = [new string('n', 100_000), string.Concat(Enumerable.Repeat("n-", 50_000)), string.Concat(Enumerable.Repeat("\U0001F600", 50_000))];

    public static string Any(Random random) => random.Next(100) == 0 ? Huge[random.Next(Huge.Length)] : Texts[random.Next(Texts.Length)];

    /// <summary>A value of any kind that is at an edge.</summary>
    public static JsonNode? Value(Random random) => random.Next(9) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => JsonNode.Parse(((string[])["0", "-1", "1e400", "-1e400", "1E-400", "99999999999999999999999999", "-0", "0.1", "2147483648", "1.0", "1e3", "9223372036854775808"])[random.Next(12)]),
        3 => new JsonArray(),
        4 => new JsonObject(),
        5 => new JsonArray(Any(random), null, new JsonObject { [Any(random)] = Any(random) }),
        6 => new JsonObject { ["$ref"] = Reference(random) },
        _ => Any(random),
    };

    public static string Reference(Random random) => ((string[])
    [
        "#", "#/", "#/components/schemas/" + Marker, "#/paths", "#/components", "other.yaml", "other.yaml#/A", "other.yaml#/B", "../../etc/passwd", "http://example.com/x.json",
        "file:///etc/passwd", "#/%", "#/~", "#/components/schemas/%00", "\0", "spec.yaml", "spec.yaml#/components/schemas", "#" + new string('/', 2_000), Any(random),
    ])[random.Next(19)];
}
