using System.Text.RegularExpressions;
using RunsCodegen.Emit;
using RunsCodegen.Model.Code;

namespace RunsCodegen.Tests.House;

public partial class TemplateTests
{
    // Comparison, arithmetic, assignment, the library's own functions, capture.
    private static readonly string[] Forbidden = ["==", "!=", "<", ">", "=", "+", "*", "/", "%", "string.", "regex.", "array.", "object.", "capture", "func ", "while "];

    private static readonly Dictionary<string, string> Templates = EmbeddedText.Names("templates/")
        .ToDictionary(name => name["templates/".Length..^".sbn".Length], name => EmbeddedText.Find(name)!, StringComparer.Ordinal);

    [Fact]
    public void The_first_line_names_the_model()
    {
        var models = typeof(CodeModel).Assembly.GetTypes().Select(t => t.Name).Append("none").ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(Templates);
        Assert.All(Templates, t =>
        {
            var model = FirstLine().Match(t.Value);
            Assert.True(model.Success, $"templates/{t.Key}.sbn does not begin with '{{{{~ # model: … ~}}}}'");
            Assert.True(models.Contains(model.Groups["model"].Value), $"templates/{t.Key}.sbn names '{model.Groups["model"].Value}', which is no type of Model/Code");
        });
    }

    [Fact]
    public void The_first_line_agrees_with_the_catalog() => Assert.All(TemplateCatalog.Rows, row =>
        Assert.Equal(row.Model.Name, FirstLine().Match(Templates[row.Template]).Groups["model"].Value));

    [Fact]
    public void Templates_decide_nothing() => Assert.All(Templates, t => Assert.All(Tag().Matches(t.Value), tag =>
    {
        var code = NotCode().Replace(tag.Groups["code"].Value, "");
        var found = Array.Find(Forbidden, word => code.Contains(word, StringComparison.Ordinal));
        Assert.True(found is null, $"templates/{t.Key}.sbn: '{found}' in '{tag.Value}'; make it a property of the model");
    }));

    [Fact]
    public void Templates_are_short() => Assert.All(Templates, t => Assert.True(t.Value.Count(c => c == '\n') <= 150, $"templates/{t.Key}.sbn"));

    [GeneratedRegex(@"^\{\{~ # model: (?<model>\w+) ~\}\}\n", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex FirstLine();

    [GeneratedRegex(@"\{\{[-~]?(?<code>.*?)[-~]?\}\}", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"#.*|'[^']*'|""[^""]*""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex NotCode();
}
