using System.Text.RegularExpressions;

namespace RunsCodegen.Tests.House;

public class RuntimeNameTests
{
    private static readonly string[] Types =
    [
        .. Repository.Files("src/RunsCodegen.Runtime", "*.cs")
            .SelectMany(path => Regex.Matches(File.ReadAllText(path), @"^(public|internal) [a-z ]*(class|struct|interface|record|enum) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)))
            .Select(m => m.Groups["name"].Value),
    ];

    // What the names of generated types end with that stand in the namespace of the Runtime: what is before it is up to the document.
    [Theory]
    [InlineData("Json")]
    [InlineData("AsText")]
    [InlineData("JsonSchema")]
    [InlineData("Parts")]
    [InlineData("StreamedBody")]
    [InlineData("TextShape")]
    [InlineData("Validator")]
    public void No_type_of_the_Runtime_is_named_like_one_that_is_generated(string ending)
    {
        Assert.Contains("JsonReader", Types);
        Assert.DoesNotContain(Types, name => name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal));
    }
}
