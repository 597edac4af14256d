using System.Globalization;
using System.Text;
using RunsCodegen.Testing;

namespace RunsCodegen.Cases.JsonSchema;

/// <summary>The required tests of JSON Schema 2020-12, through generated types and validators.</summary>
public sealed class SuiteTests
{
    private const double LeastShare = 0.97;

    private static readonly bool Overwrites =
        Environment.GetEnvironmentVariable("GOLDEN") == "overwrite" && Environment.GetEnvironmentVariable("CI") is null;

    private static readonly Exceptions Validity = Exceptions.Read(Case.PathOf("JsonSchema/exceptions.txt"));

    private static readonly Exceptions RoundTrips = Exceptions.Read(Case.PathOf("JsonSchema/exceptions-of-round-trips.txt"));

    [Fact]
    public void Values_are_taken_and_refused_as_the_suite_says()
    {
        var outcome = Outcome();
        var wrong = outcome.Tests.Where(t => !t.IsRight).Select(t => t.Name).ToArray();
        Assert.InRange(1 - ((double)wrong.Length / outcome.Tests.Count), LeastShare, 1);
        Assert.Empty((Overwrites ? Validity.Rewrite(wrong) : Validity).Faults(wrong));
    }

    [Fact]
    public void Valid_values_are_written_as_they_were_read()
    {
        var wrong = Outcome().Tests.Where(t => t.CameBack == false).Select(t => t.Name).ToArray();
        Assert.Empty((Overwrites ? RoundTrips.Rewrite(wrong) : RoundTrips).Faults(wrong));
    }

    [Fact]
    public void The_page_says_how_many()
    {
        var page = Page(Outcome());
        var path = Case.PathOf("../../docs/json-schema.md");
        if (Overwrites)
        {
            File.WriteAllText(path, page);
        }

        Assert.Equal(page, File.ReadAllText(path));
    }

    private static SuiteOutcome Outcome()
    {
        Assert.SkipWhen(SuiteOutcome.Of is null, SharedFolder.Missing);
        return SuiteOutcome.Of!;
    }

    private static string Page(SuiteOutcome outcome)
    {
        var page = new StringBuilder("""
            # JSON Schema

            Schemas are read as JSON Schema 2020-12. Each schema of the required tests of the [JSON Schema Test Suite](https://github.com/json-schema-org/JSON-Schema-Test-Suite) is put into a document, types and validators are generated and compiled, and every value of the suite is read and validated by them. A valid value must be read without an error and pass; an invalid one must fail at either. A valid value is also written again and must be equal as JSON. `SuiteTests` writes this page and fails when it is not true any more.

            | keyword | as the suite says | tests | written as read |
            |---|---|---|---|

            """);
        foreach (var keyword in outcome.Tests.GroupBy(t => t.Keyword, StringComparer.Ordinal))
        {
            Row(page, $"`{keyword.Key}`", [.. keyword]);
        }

        Row(page, "all", outcome.Tests);
        page.Append("\n## Otherwise than the suite says\n");
        List(page, Exceptions.Read(Validity.Path));
        page.Append("\n## Valid, and not written as read\n");
        List(page, Exceptions.Read(RoundTrips.Path));
        return page.ToString();
    }

    private static void Row(StringBuilder page, string name, IReadOnlyList<(string Keyword, string Name, bool IsRight, bool? CameBack)> tests) => page.Append(
        CultureInfo.InvariantCulture,
        $"| {name} | {tests.Count(t => t.IsRight)} | {tests.Count} | {tests.Count(t => t.CameBack == true)} of {tests.Count(t => t.CameBack is not null)} |\n");

    private static void List(StringBuilder page, Exceptions exceptions)
    {
        foreach (var reason in exceptions.All.GroupBy(e => e.Reason, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{reason.Key}:\n\n");
            foreach (var (_, test) in reason)
            {
                page.Append(CultureInfo.InvariantCulture, $"- `{test}`\n");
            }
        }
    }
}
