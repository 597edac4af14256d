using RunsCodegen.Conformance.Data;
using RunsCodegen.Conformance.Running;

namespace RunsCodegen.Conformance;

/// <summary>Every case of <c>cases/</c>, every way that applies.</summary>
public sealed class ConformanceTests
{
    public static IEnumerable<ITheoryDataRow> Cases => Rows(c => c.Since is null);

    public static IEnumerable<ITheoryDataRow> Pending => Rows(c => c.Since is not null);

    [Theory]
    [MemberData(nameof(Cases))]
    public Task The_wire_is_as_the_specification_says(string topic, string name, string way) => HoldsAsync(topic, name, way);

    /// <summary>Cases that wait for a feature; <c>--explicit only</c> runs them, with <c>--filter-trait since=bodies</c> those of one.</summary>
    [Theory(Explicit = true, SkipTestWithoutData = true)]
    [MemberData(nameof(Pending))]
    public Task Pending_cases_hold(string topic, string name, string way) => HoldsAsync(topic, name, way);

    [Fact]
    public void No_case_has_the_name_of_another() => Assert.All(Topics.All, t =>
        Assert.Equal(t.Cases.Select(c => c.Name).Distinct(StringComparer.Ordinal), t.Cases.Select(c => c.Name)));

    private static async Task HoldsAsync(string topic, string name, string way)
    {
        var (found, @case) = Topics.Find(topic, name);
        var problems = await Ways.ProblemsAsync(found, @case, Enum.Parse<Way>(way, ignoreCase: true));
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private static IEnumerable<ITheoryDataRow> Rows(Func<WireCase, bool> belongs) =>
        from topic in Topics.All
        from @case in topic.Cases.Where(belongs)
        from way in @case.Ways
        let words = way.ToString().ToLowerInvariant()
        select new TheoryDataRow<string, string, string>(topic.Name, @case.Name, words)
        {
            TestDisplayName = $"{topic.Name}/{@case.Name}/{words}" + (@case.Since is null ? "" : $" (waits for {@case.Since})"),
            Traits = new() { ["topic"] = [topic.Name], ["since"] = [@case.Since ?? ""] },
        };
}
