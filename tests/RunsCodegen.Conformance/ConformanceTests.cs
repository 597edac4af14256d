using RunsCodegen.Conformance.Data;
using RunsCodegen.Conformance.Running;

namespace RunsCodegen.Conformance;

/// <summary>Every case of <c>cases/</c>, every way that applies.</summary>
public sealed class ConformanceTests
{
    public static IEnumerable<ITheoryDataRow> Cases => 
        from topic in Topics.All
        from @case in topic.Cases
        from way in @case.Ways
        let words = way.ToString().ToLowerInvariant()
        select new TheoryDataRow<string, string, string>(topic.Name, @case.Name, words)
        {
            TestDisplayName = $"{topic.Name}/{@case.Name}/{words}",
            Traits = new() { ["topic"] = [topic.Name] },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_wire_is_as_the_specification_says(string topic, string name, string way)
    {
        var (found, @case) = Topics.Find(topic, name);
        var problems = await Ways.ProblemsAsync(found, @case, Enum.Parse<Way>(way, ignoreCase: true));
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public void No_case_has_the_name_of_another() => Assert.All(Topics.All, t =>
        Assert.Equal(t.Cases.Select(c => c.Name).Distinct(StringComparer.Ordinal), t.Cases.Select(c => c.Name)));
}
