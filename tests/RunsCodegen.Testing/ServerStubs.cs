using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RunsCodegen.Model.Code;

namespace RunsCodegen.Testing;

/// <summary>Writes what a user would write: a body for each operation of a generated controller.</summary>
public static class ServerStubs
{
    /// <summary>A file with the other half of every controller. Each operation throws.</summary>
    public static GeneratedFile Of(IEnumerable<GeneratedFile> files)
    {
        var text = new StringBuilder("#nullable enable\n");
        foreach (var file in files.Where(f => f.Path.Contains("Server", StringComparison.Ordinal)))
        {
            var root = CSharpSyntaxTree.ParseText(file.Text, path: file.Path).GetCompilationUnitRoot();
            foreach (var type in root.DescendantNodes().OfType<ClassDeclarationSyntax>())
            {
                var waiting = type.Members.OfType<MethodDeclarationSyntax>().Where(m => m.Body is null && m.Modifiers.Any(SyntaxKind.PartialKeyword)).ToArray();
                if (waiting.Length > 0)
                {
                    Write(text, root, type, waiting);
                }
            }
        }

        return new("Stubs.cs", text.ToString());
    }

    private static void Write(StringBuilder text, CompilationUnitSyntax root, ClassDeclarationSyntax type, MethodDeclarationSyntax[] methods)
    {
        var space = root.Members.OfType<BaseNamespaceDeclarationSyntax>().Single();
        text.Append("namespace ").Append(space.Name).Append("\n{\n");
        foreach (var import in space.Usings)
        {
            text.Append(import).Append('\n');
        }

        text.Append(type.Modifiers.ToString()).Append(" class ").Append(type.Identifier.Text).Append("\n{\n");
        foreach (var method in methods)
        {
            text.Append(method.WithoutTrivia().WithExpressionBody(null).WithSemicolonToken(default))
                .Append(" => throw new global::System.NotImplementedException();\n");
        }

        text.Append("}\n}\n");
    }
}
