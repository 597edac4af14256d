namespace RunsCodegen.Rules;

/// <summary>The placeholders of a path (OpenAPI 3.1 §4.8.8.1).</summary>
internal static class PathTemplate
{
    /// <summary>The names between braces, in order.</summary>
    public static IEnumerable<string> Names(string path)
    {
        for (var open = path.IndexOf('{', StringComparison.Ordinal); open >= 0; open = path.IndexOf('{', open))
        {
            var close = path.IndexOf('}', open);
            if (close < 0)
            {
                yield break;
            }

            yield return path[(open + 1)..close];
            open = close;
        }
    }
}
