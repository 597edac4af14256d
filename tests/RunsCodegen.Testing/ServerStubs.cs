using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RunsCodegen.Model.Code;

namespace RunsCodegen.Testing;

/// <summary>Writes what a user would write: a body for each operation of a generated controller or handler.</summary>
public static class ServerStubs
{
    private const string Handlers = """
        namespace Case
        {
            public static class Handlers
            {
                public static global::System.Func<string, global::System.Type, global::System.Collections.Generic.IReadOnlyDictionary<string, object?>, global::System.Threading.Tasks.Task<object>>? Answer;

                public static async global::System.Threading.Tasks.Task<T> AnswerAsync<T>(string operation, global::System.Collections.Generic.Dictionary<string, object?> arguments) =>
                    (T)await Answer!(operation, typeof(T), arguments);
            }
        }

        """;

    /// <summary>A file with the other half of every controller, and a class of every handler. Each operation throws.</summary>
    public static GeneratedFile Of(IEnumerable<GeneratedFile> files) =>
        Written(files, "#nullable enable\n", _ => "throw new global::System.NotImplementedException()");

    /// <summary>
    /// The same; each operation gives its name, the type of its result and its arguments to <c>Case.Handlers.Answer</c>,
    /// which a test sets.
    /// </summary>
    public static GeneratedFile Forwarding(IEnumerable<GeneratedFile> files) => Written(files, "#nullable enable\n" + Handlers, Forward);

    private static string Forward(MethodDeclarationSyntax method)
    {
        var result = ((GenericNameSyntax)method.ReturnType).TypeArgumentList;
        var arguments = method.ParameterList.Parameters.Where(p => p.Type?.ToString().EndsWith("CancellationToken", StringComparison.Ordinal) == false)
            .Select(p => $"[\"{p.Identifier.ValueText}\"] = {p.Identifier.Text}");
        return $"global::Case.Handlers.AnswerAsync{result}(\"{method.Identifier.Text}\", new() {{ {string.Join(", ", arguments)} }})";
    }

    private static GeneratedFile Written(IEnumerable<GeneratedFile> files, string start, Func<MethodDeclarationSyntax, string> body)
    {
        var text = new StringBuilder(start);
        foreach (var file in files.Where(f => f.Path.Contains("Server", StringComparison.Ordinal)))
        {
            var root = CSharpSyntaxTree.ParseText(file.Text, path: file.Path).GetCompilationUnitRoot();
            foreach (var type in root.DescendantNodes().OfType<ClassDeclarationSyntax>())
            {
                var isHandler = type.BaseList?.Types.ToString() == "OperationHandler";
                var waiting = type.Members.OfType<MethodDeclarationSyntax>()
                    .Where(m => m.Body is null && m.Modifiers.Any(isHandler ? SyntaxKind.AbstractKeyword : SyntaxKind.PartialKeyword)).ToArray();
                if (waiting.Length > 0)
                {
                    Write(text, root, isHandler ? $"public sealed class {type.Identifier.Text}Stub : {type.Identifier.Text}" : $"{type.Modifiers} class {type.Identifier.Text}", waiting, body);
                }
            }
        }

        return new("Stubs.cs", text.ToString());
    }

    private static MethodDeclarationSyntax Written(MethodDeclarationSyntax method) =>
        method.Modifiers.FirstOrDefault(m => m.IsKind(SyntaxKind.AbstractKeyword)) is { RawKind: not 0 } token
            ? method.WithModifiers(method.Modifiers.Replace(token, SyntaxFactory.Token(SyntaxKind.OverrideKeyword).WithTriviaFrom(token)))
            : method;

    private static void Write(StringBuilder text, CompilationUnitSyntax root, string head, MethodDeclarationSyntax[] methods, Func<MethodDeclarationSyntax, string> body)
    {
        var space = root.Members.OfType<BaseNamespaceDeclarationSyntax>().Single();
        text.Append("namespace ").Append(space.Name).Append("\n{\n");
        foreach (var import in space.Usings)
        {
            text.Append(import).Append('\n');
        }

        text.Append(head).Append("\n{\n");
        foreach (var method in methods)
        {
            text.Append(Written(method).WithoutTrivia().WithExpressionBody(null).WithSemicolonToken(default))
                .Append(" => ").Append(body(method)).Append(";\n");
        }

        text.Append("}\n}\n");
    }
}
