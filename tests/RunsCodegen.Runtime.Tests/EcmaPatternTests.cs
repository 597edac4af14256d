using RunsCodegen.Output;
using RunsCodegen.Output.Runtime;
using Xunit;

namespace RunsCodegen.Runtime.Tests;

/// <summary>Regular expressions of JSON Schema mean what a browser's mean. Each row was put to V8.</summary>
public sealed class EcmaPatternTests
{
    [Theory]
    [InlineData(@"^[\w-.+]+$", "a-b.c+d", "a`b")]
    [InlineData(@"^[\w-~]+$", "a-~", "a|b")]
    [InlineData(@"^[.-\d]+$", ".-1", "/")]
    [InlineData(@"^[\s-_]+$", " -_", "A")]
    [InlineData(@"^[^\w-.]+$", "+/", "-")]
    public void A_hyphen_beside_a_class_is_itself(string pattern, string matching, string other) => Means(pattern, matching, other);

    [Theory]
    [InlineData(@"^\s$", "\uFEFF", "\u0085")]
    [InlineData(@"^[\s]$", "\u3000", "\u0085")]
    [InlineData(@"^\S$", "\u0085", "\uFEFF")]
    [InlineData(@"^[\S]$", "\u200B", "\uFEFF")]
    [InlineData(@"^[\S]$", "\u1681", "\u1680")]
    public void White_space_is_that_of_ECMAScript(string pattern, string matching, string other) => Means(pattern, matching, other);

    [Theory]
    [InlineData(@"^\p{ASCII}+$", "a~\u007F", "é")]
    [InlineData(@"^[\p{ASCII}é]+$", "aé", "è")]
    [InlineData(@"^\P{ASCII}$", "é", "a")]
    [InlineData(@"^[^\P{ASCII}]$", "a", "é")]
    [InlineData(@"^\p{Any}$", "é", "")]
    public void Properties_of_all_or_of_ASCII(string pattern, string matching, string other) => Means(pattern, matching, other);

    [Theory]
    [InlineData(@"é\b", "éa", "é")]
    [InlineData(@"\bfoo\b", "a foo.", "afoo")]
    [InlineData(@"^é\B", "é", "éa")]
    [InlineData(@"a\Bb", "ab", "a b")]
    public void Words_are_ASCII_at_their_ends_too(string pattern, string matching, string other) => Means(pattern, matching, other);

    [Fact]
    public void What_a_browser_refuses_is_taken_where_it_is_clear() => Means(@"^[\p{L}-.]+$", "é-.", "1");

    private static void Means(string pattern, string matching, string other)
    {
        var compiled = new Pattern(pattern);
        Assert.Empty(Errors(context => Check.Pattern(context, matching, compiled)));
        Assert.NotEmpty(Errors(context => Check.Pattern(context, other, compiled)));
    }

    private static IReadOnlyList<ValidationError> Errors(Action<ValidationContext> check)
    {
        var context = new ValidationContext();
        check(context);
        return context.Errors;
    }
}
