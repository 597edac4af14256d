using System.Text.RegularExpressions;
using RunsCodegen.Cli;

namespace RunsCodegen.Tests.House;

public partial class CatalogueTests
{
    private static readonly Dictionary<string, string> Ranges = new(StringComparer.Ordinal)
    {
        ["Catalogue.Use.cs"] = "0",
        ["Catalogue.Reading.cs"] = "1",
        ["Catalogue.Rules.cs"] = "2",
        ["Catalogue.Unsupported.cs"] = "3",
        ["Catalogue.Shaping.cs"] = "4",
        ["Catalogue.Output.cs"] = "59",
    };

    private static readonly (string File, string Id)[] Entries =
        [.. Repository.Files("src/RunsCodegen.Model/Diagnostics", "Catalogue.*.cs")
            .SelectMany(path => Made().Matches(File.ReadAllText(path)).Select(m => (Path.GetFileName(path), m.Groups["id"].Value)))];

    [Fact]
    public void Ids_are_unique_and_in_order()
    {
        Assert.NotEmpty(Entries);
        Assert.All(Entries.GroupBy(e => e.File, StringComparer.Ordinal), file => Assert.Equal(
            file.Select(e => e.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), file.Select(e => e.Id)));
    }

    [Fact]
    public void Ids_stand_in_the_file_of_their_range() => Assert.All(Entries, e => Assert.Contains(e.Id[3], Ranges[e.File]));

    [Fact]
    public void Every_id_has_a_page_that_explain_prints() => Assert.All(Entries, e =>
    {
        var output = new StringWriter();
        Assert.True(new Program(output, TextWriter.Null, interactive: false).Run(["explain", e.Id]) == 0, $"docs/diagnostics/{e.Id}.md is missing");
        Assert.StartsWith($"# {e.Id}: ", output.ToString(), StringComparison.Ordinal);
    });

    [Fact]
    public void No_page_is_left_of_an_id_that_nobody_raises() =>
        Assert.Empty(DiagnosticPages.Ids.Except(Entries.Select(e => e.Id), StringComparer.Ordinal));

    [Fact]
    public void A_retired_id_is_not_used_again() => Assert.Empty(Id().Matches(File.ReadAllText(Repository.PathOf("docs/diagnostics/retired.md")))
        .Select(m => m.Groups["id"].Value).Intersect(Entries.Select(e => e.Id), StringComparer.Ordinal));

    [GeneratedRegex(@"(Error|Warning|Info)\(\s*""(?<id>RCG\d{4})""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Made();

    [GeneratedRegex(@"^\| (?<id>RCG\d{4})", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Id();
}
