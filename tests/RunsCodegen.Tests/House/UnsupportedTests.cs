using System.Text.RegularExpressions;

namespace RunsCodegen.Tests.House;

/// <summary>What is refused or approximated stands in one table, row by row as the pages of the diagnostics say; <c>GOLDEN=overwrite</c> rewrites the rows.</summary>
public partial class UnsupportedTests
{
    private const string Begin = "| [RCG";

    private static readonly string Page = Repository.PathOf("docs/unsupported.md");

    [Fact]
    public void Every_refusal_and_approximation_is_in_the_table()
    {
        var lines = File.ReadAllLines(Page);
        var expected = Repository.Files("docs/diagnostics", "RCG*.md").Select(File.ReadAllText).Select(Row).OfType<string>().ToArray();
        if (Environment.GetEnvironmentVariable("GOLDEN") == "overwrite")
        {
            var at = Array.FindIndex(lines, IsRow);
            File.WriteAllText(Page, string.Concat(lines[..at].Concat(expected).Concat(lines[at..].Where(l => !IsRow(l))).Select(l => l + "\n")));
            return;
        }

        Assert.Equal(expected, lines.Where(IsRow));
    }

    private static bool IsRow(string line) => line.StartsWith(Begin, StringComparison.Ordinal);

    // What stops the whole run is no construct of the document; what only the other reader says changes nothing.
    private static string? Row(string page)
    {
        var parts = Parts().Match(page);
        var (id, isError) = (parts.Groups["id"].Value, parts.Groups["severity"].Value.StartsWith("Error", StringComparison.Ordinal));
        if (id[3] is not ('1' or '3' or '4') || (id[3] == '1' && isError) || id == "RCG1014")
        {
            return null;
        }

        var outcome = isError ? "refused" : id[3] == '4' ? "named or checked otherwise" : "approximated";
        return $"{Begin}{id[3..]}](diagnostics/{id}.md) | {parts.Groups["title"].Value} | {outcome} | {Cell(parts.Groups["text"].Value)} |";
    }

    private static string Cell(string text) =>
        Blank().Replace(text.Trim(), " ").Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"^# (?<id>RCG\d{4}): (?<title>.*)\n\n\*(?<severity>[^*]*)\*\n(?<text>(.|\n)*?)\n## ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Blank();
}
