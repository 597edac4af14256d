using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RunsCodegen.Emit;
using RunsCodegen.Testing;

namespace RunsCodegen.Tests.Emit;

public class CSharpTextTests
{
    public static TheoryData<string> Hostile =>
    [
        "", "plain", "\"; System.Environment.Exit(1); //", "\\", "\\\"", "a\nb", "a\r\nb", "a\rb", "a\u2028b\u2029c\u0085d", "\v\f\0\a\b\u001b",
        "{0} {{x}} ${y}", "*/ /* //", "</summary><evil/>", "]]> <!-- --> &amp; & <", "\ud800", "x\udc00y", "\ud83d\ude00 emoji", "\u202e reversed \u2066",
        "\"\"\"", "'", "@\"", "\t tab \u00a0 nbsp \u3000", "\ufeff\ufffe\uffff", "  indented\n    more  \n\n\nend  ", "#endif\n#error x", "\U000e0001tag", "ÄÖ é 漢字 ไทย",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_literal_is_one_token_with_the_text_as_its_value(string text)
    {
        var token = SyntaxFactory.ParseTokens(CSharpText.Literal(text)).First();
        Assert.Equal(SyntaxKind.StringLiteralToken, token.Kind());
        Assert.Equal(text, token.ValueText);
        Assert.Equal([SyntaxKind.StringLiteralToken, SyntaxKind.EndOfFileToken], Kinds(CSharpText.Literal(text)));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_UTF8_literal_is_one_token_that_compiles(string text)
    {
        var literal = CSharpText.Utf8(text);
        Assert.Equal([SyntaxKind.Utf8StringLiteralToken, SyntaxKind.EndOfFileToken], Kinds(literal));
        Assert.Empty(Compiled.Of([new("X.cs", "internal static class X { public static int N => " + literal + ".Length; }\n")]).Problems());
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_doc_comment_is_one_comment_and_good_XML(string text)
    {
        var doc = CSharpText.Doc(text, "summary") + "\n" + CSharpText.Doc(text, "param", "x") + "\n";
        var source = "/// <summary>A type.</summary>\ninternal static class X\n{\n" + doc + "    public static int M(int x) => x;\n}\n";
        Assert.Empty(Compiled.Of([new("X.cs", source)]).Problems());

        var method = CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken).DescendantNodes()
            .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax>().Single();
        Assert.All(method.GetLeadingTrivia().Where(t => !t.IsKind(SyntaxKind.WhitespaceTrivia)), t => Assert.Equal(SyntaxKind.SingleLineDocumentationCommentTrivia, t.Kind()));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Every_line_of_a_doc_comment_begins_with_slashes_and_ends_without_blanks(string text) =>
        Assert.All(CSharpText.Doc(text).Split('\n').Where(_ => CSharpText.Doc(text).Length > 0), line =>
        {
            Assert.StartsWith("///", line, StringComparison.Ordinal);
            Assert.Equal(line.TrimEnd(), line);
        });

    [Fact]
    public void One_line_stays_on_one_line() =>
        Assert.Equal("/// <summary>Reads &lt;T&gt; &amp; more.</summary>", CSharpText.Doc("Reads <T> & more.\n", "summary"));

    [Fact]
    public void Several_lines_stand_between_the_tags() =>
        Assert.Equal("/// <param name=\"id\">\n/// One.\n///\n/// Two.\n/// </param>", CSharpText.Doc("\nOne.  \n\nTwo.\n\n", "param", "id"));

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("await", "@await")]
    [InlineData("record", "@record")]
    [InlineData("Name", "Name")]
    [InlineData("value", "value")]
    [InlineData("_x1", "_x1")]
    [InlineData("Größe", "Größe")]
    [InlineData("@event", "@event")]
    public void A_keyword_gets_an_at_sign(string name, string expected) => Assert.Equal(expected, CSharpText.Identifier(name));

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a;b")]
    [InlineData("a\u200db")]
    [InlineData("\ud835\udc00")]
    public void What_is_no_identifier_is_refused(string name) => Assert.Throws<ArgumentException>(() => CSharpText.Identifier(name));

    [Fact]
    public void Every_keyword_of_CSharp_is_known() =>
        Assert.All(SyntaxFacts.GetReservedKeywordKinds(), kind =>
        {
            var word = SyntaxFacts.GetText(kind);
            Assert.True(word.StartsWith("__", StringComparison.Ordinal) || CSharpText.Identifier(word) == "@" + word, word);
        });

    private static SyntaxKind[] Kinds(string text) => [.. SyntaxFactory.ParseTokens(text).Select(t => t.Kind())];
}
