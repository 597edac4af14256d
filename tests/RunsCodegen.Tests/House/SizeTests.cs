using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RunsCodegen.Tests.House;

public class SizeTests
{
    private static IEnumerable<string> Sources => Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs"));

    [Fact]
    public void No_file_is_longer_than_400_lines() =>
        Assert.DoesNotContain(Sources.Concat(Repository.Files("templates", "*.sbn")), path => File.ReadLines(path).Count() > 400);

    [Fact]
    public void No_method_is_longer_than_60_lines() =>
        Assert.Empty(Sources.SelectMany(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path).GetRoot().DescendantNodes()
            .Where(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax)
            .Select(node => node.GetLocation().GetLineSpan())
            .Where(span => span.EndLinePosition.Line - span.StartLinePosition.Line + 1 > 60)
            .Select(span => span.ToString())));
}
