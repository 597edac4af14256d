using System.Collections.Immutable;
using RunsCodegen.Emit;

namespace RunsCodegen.Tests.Emit;

public class TemplateRendererTests
{
    private static readonly ThingCode Thing = new("Foo", [new PartCode("a", true), new PartCode("b", false)], null);

    [Fact]
    public void Members_are_reached_by_their_names() => Assert.Equal("Foo a! b ", Render("{{ Name }} {{ for p in Parts }}{{ p.Name }}{{ if p.Needed }}!{{ end }} {{ end }}"));

    [Fact]
    public void An_include_is_indented_as_it_stands() =>
        Assert.Equal("{\n    one\n\n    two\n}\n", Render("{\n    {{ include 'part' ~}}\n}\n", ("part", "{{~ # model: none ~}}\none\n\ntwo\n")));

    [Fact]
    public void A_doc_comment_is_indented_without_trailing_blanks() =>
        Assert.Equal("{\n    /// <summary>\n    /// One.\n    ///\n    /// Two.\n    /// </summary>\n}\n", Render("{\n    {{ 'One.\\n\\nTwo.' | doc 'summary' }}\n}\n"));

    [Fact]
    public void The_functions_encode() => Assert.Equal("\"a\\\"b\" \"Foo\"u8 @class", Render("{{ 'a\"b' | literal }} {{ Name | utf8 }} {{ 'class' | identifier }}"));

    [Theory]
    [InlineData("\n{{ Nmae }}", "main", "line 2: The variable or function `Nmae` was not found")]
    [InlineData("{{ for p in Parts }}{{ p.Nmae }}{{ end }}", "main", "line 1: Cannot get member with name Nmae.")]
    [InlineData("{{ for }}", "main", "line 1: ")]
    [InlineData("{{ include 'part' }}", "part", "line 2: The variable or function `Nmae` was not found")]
    [InlineData("{{ include 'nowhere' }}", "main", "line 1: there is no template 'nowhere'")]
    [InlineData("{{ Name | string.upcase }}", "main", "line 1: ")]
    [InlineData("{{ 'a b' | identifier }}", "main", "line 1: 'a b' is not an identifier")]
    [InlineData("{{ include 'main' }}", "main", "line 1: ")]
    public void A_fault_names_template_and_line(string text, string template, string reason)
    {
        var failure = Assert.Throws<TemplateException>(() => Render(text, ("part", "\n{{ Nmae }}")));
        Assert.Equal(template, failure.Template);
        Assert.StartsWith(reason, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_cut_however_long()
    {
        var many = new ThingCode(new string('x', 2_000_000), [.. Enumerable.Range(0, 5_000).Select(_ => new PartCode("p", true))], null);
        var renderer = new TemplateRenderer(Overrides("{{ Name }}{{ for p in Parts }}{{ p.Name }}{{ end }}"));
        Assert.Equal(2_005_000, renderer.Render("main", many).Length);
    }

    [Fact]
    public void One_renderer_serves_many_models_and_survives_a_fault()
    {
        var renderer = new TemplateRenderer(Overrides("{{ Name }}{{ Note }}{{ Parts[0].Name }}"));
        Assert.Equal("Fooa", renderer.Render("main", Thing));
        Assert.Throws<TemplateException>(() => renderer.Render("main", Thing with { Parts = [] }));
        Assert.Equal("Bara", renderer.Render("main", Thing with { Name = "Bar" }));
    }

    private static string Render(string text, params (string Name, string Text)[] others) => new TemplateRenderer(Overrides(text, others)).Render("main", Thing);

    private static TemplateOverrides Overrides(string text, params (string Name, string Text)[] others) => new(others.Append(("main", text))
        .ToImmutableDictionary(t => t.Item1, t => new TemplateText(t.Item1 + ".sbn", t.Item2), StringComparer.Ordinal));

    private sealed record ThingCode(string Name, ImmutableArray<PartCode> Parts, string? Note);

    private sealed record PartCode(string Name, bool Needed);
}
