namespace RunsCodegen.Fuzz;

/// <summary>Documents with a thing nested in itself thousands of times, in each place that takes one.</summary>
internal static class DeepText
{
    private static readonly (string Open, string Close)[] Nests =
    [
        ("[", "]"), ("{\"a\": ", "}"), ("{\"allOf\": [", "]}"), ("{\"items\": ", "}"), ("{\"type\": \"array\", \"items\": ", "}"), ("{\"not\": ", "}"), ("{\"oneOf\": [{\"type\": \"string\"}, ", "]}"),
        ("{\"type\": \"object\", \"properties\": {\"a\": ", "}}"), ("{\"additionalProperties\": ", "}"), ("{\"default\": ", "}"), ("{\"schema\": ", "}"), ("{\"prefixItems\": [", "]}"),
    ];

    // Each takes the deep value.
    private static readonly string[] Places =
    [
        "\"paths\": {}, \"x-deep\": {0}",
        "\"paths\": {}, \"components\": {\"schemas\": {\"A\": {0}}}",
        "\"paths\": {}, \"components\": {\"schemas\": {\"A\": {\"type\": \"object\", \"default\": {0}, \"example\": {0}}}}",
        "\"paths\": {}, \"components\": {\"schemas\": {\"A\": {\"enum\": [{0}, 1]}, \"B\": {\"const\": {0}}, \"C\": {\"x-a\": {0}}}}",
        "\"paths\": {\"/a\": {\"get\": {\"parameters\": [{\"name\": \"a\", \"in\": \"query\", \"schema\": {0}, \"example\": {0}}], \"responses\": {\"200\": {\"description\": \"\", \"content\": {\"application/json\": {\"schema\": {0}}}}}}}}",
        "\"paths\": {\"/a\": {\"post\": {\"requestBody\": {\"content\": {\"multipart/form-data\": {\"schema\": {0}}}}, \"responses\": {0}}}}",
        "\"paths\": {0}, \"servers\": {0}, \"security\": {0}, \"tags\": {0}",
    ];

    /// <summary>The text: JSON, or the same in the flow style of YAML.</summary>
    public static string Of(Random random)
    {
        var (open, close) = Nests[random.Next(Nests.Length)];
        var count = ((int[])[30, 63, 64, 65, 300, 900, 999, 1_000, 1_001, 10_000])[random.Next(10)];
        var deep = string.Concat(Enumerable.Repeat(open, count)) + "{\"type\": \"string\"}" + string.Concat(Enumerable.Repeat(close, count));
        var version = ((string[])["3.0.3", "3.1.0", "3.2.0"])[random.Next(3)];
        var text = $"\"openapi\": \"{version}\", \"info\": {{\"title\": \"t\", \"version\": \"1\"}}, " + Places[random.Next(Places.Length)].Replace("{0}", deep, StringComparison.Ordinal);
        return random.Next(2) == 0 ? "{" + text + "}" : "# YAML\n{" + text.Replace("\"type\"", "type", StringComparison.Ordinal) + "}\n";
    }
}
