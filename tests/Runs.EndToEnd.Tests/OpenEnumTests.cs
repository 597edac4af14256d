namespace Runs.EndToEnd.Tests;

/// <summary>Enums of the document, as a caller compares them.</summary>
public class OpenEnumTests
{
    [Fact]
    public void Values_are_the_same_if_they_travel_as_the_same()
    {
        Assert.Equal(SpanLevel.Trace, new SpanLevel("TRACE"));
        Assert.NotEqual(SpanLevel.Trace, new SpanLevel("trace"));
        Assert.Equal(default, new SpanLevel(""));
        Assert.Equal(default(SpanLevel).GetHashCode(), new SpanLevel("").GetHashCode());
        Assert.Equal("", default(SpanLevel).Value);
    }

    [Fact]
    public void Whether_the_document_names_a_value_is_told() =>
        Assert.Equal([true, false, false], new[] { SpanLevel.Warn, new("warn"), default }.Select(level => level.IsKnown));
}
