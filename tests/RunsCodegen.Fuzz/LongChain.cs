using System.Collections.Immutable;

namespace RunsCodegen.Fuzz;

/// <summary>Documents whose schemas lead from one to the next, thousands of times: deep without any nesting.</summary>
internal static class LongChain
{
    /// <summary>How one leads to the next; each takes the reference.</summary>
    public static readonly ImmutableArray<string> Links =
    [
        "{0}", "{\"allOf\": [{0}]}", "{\"allOf\": [{0}, {\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}}}]}", "{\"oneOf\": [{0}, {\"type\": \"null\"}]}",
        "{\"anyOf\": [{0}, {\"type\": \"integer\"}]}", "{\"oneOf\": [{0}, {\"type\": \"array\", \"items\": {0}}]}", "{\"type\": \"array\", \"items\": {0}}", "{\"type\": \"object\", \"additionalProperties\": {0}}",
        "{\"type\": \"object\", \"required\": [\"a\"], \"properties\": {\"a\": {0}}}", "{\"type\": \"object\", \"properties\": {\"a\": {0}, \"b\": {0}}}", "{\"not\": {0}}", "{\"if\": {0}, \"then\": {0}}",
        "{\"type\": \"object\", \"patternProperties\": {\"^a\": {0}}}", "{\"type\": \"array\", \"prefixItems\": [{0}]}", "{\"allOf\": [{0}], \"readOnly\": true, \"type\": \"object\", \"properties\": {\"r\": {\"readOnly\": true}}}",
    ];

    private static readonly string[] Ends = ["{\"type\": \"string\"}", "{\"type\": \"object\", \"properties\": {\"end\": {\"type\": \"integer\"}}}", "{\"$ref\": \"#/components/schemas/S0\"}", "{}"];

    /// <summary>The text.</summary>
    public static string Of(Random random) =>
        Of(((int[])[3, 40, 300, 1_000, 3_000])[random.Next(5)], Links[random.Next(Links.Length)], Ends[random.Next(Ends.Length)]);

    /// <summary>The text of so many schemas and an end.</summary>
    public static string Of(int count, string link, string end)
    {
        var schemas = Enumerable.Range(0, count).Select(i => $"\"S{i}\": " + link.Replace("{0}", $"{{\"$ref\": \"#/components/schemas/S{i + 1}\"}}", StringComparison.Ordinal))
            .Append($"\"S{count}\": " + end);
        const string Use = "{\"content\": {\"application/json\": {\"schema\": {\"$ref\": \"#/components/schemas/S0\"}}}, \"description\": \"\"}";
        return "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"t\", \"version\": \"1\"}, \"paths\": {\"/a\": {\"post\": {\"requestBody\": " + Use + ", \"responses\": {\"200\": " + Use
            + "}}}}, \"components\": {\"schemas\": {" + string.Join(",\n", schemas) + "}}}";
    }
}
