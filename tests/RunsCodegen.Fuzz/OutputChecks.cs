using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Fuzz;

/// <summary>What must be true of every run, whatever the document was.</summary>
internal static partial class OutputChecks
{
    private static readonly CSharpParseOptions Syntax = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    /// <summary>What is wrong with a result.</summary>
    public static IEnumerable<string> Problems(GeneratorResult result, FuzzDocument document)
    {
        var lines = document.Others.Append(("spec.yaml", document.Text)).ToDictionary(f => f.Item1, f => Lines(f.Item2), StringComparer.Ordinal);
        foreach (var diagnostic in result.Diagnostics)
        {
            var line = diagnostic.Format(result.Locator);
            // Our own templates never fail.
            if (diagnostic.Id is "RCG9001" or "RCG5001" || !DiagnosticLine.IsMatch(line))
            {
                yield return "diagnostic: " + line;
            }

            if (!IsThere(result.Locator.Locate(diagnostic.Place), lines))
            {
                yield return "no such line: " + line;
            }
        }

        if (result.HasErrors && !result.Files.IsEmpty)
        {
            yield return "there are files beside errors";
        }

        foreach (var problem in result.Files.GroupBy(f => f.Path, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => "two files: " + g.Key)
            .Concat(result.Files.Where(f => !SafePath.IsMatch(f.Path)).Select(f => "path: " + f.Path))
            .Concat(result.Files.Where(f => !IsFixed(f.Path)).SelectMany(Problems)))
        {
            yield return problem;
        }
    }

    // An end of the file is just after its last character.
    private static bool IsThere(SourceLocation at, Dictionary<string, string[]> files) =>
        at.Line == 0 || !files.TryGetValue(at.File, out var lines) || (at.Line <= lines.Length && at.Column >= 1 && at.Column <= lines[at.Line - 1].Length + 1);

    private static string[] Lines(string text) => text.Split('\n');

    // The Runtime's files are the same whatever the document is, and tested elsewhere.
    private static bool IsFixed(string path) => path.StartsWith("Runtime/", StringComparison.Ordinal) || !path.EndsWith(".cs", StringComparison.Ordinal);

    private static IEnumerable<string> Problems(GeneratedFile file)
    {
        var tree = CSharpSyntaxTree.ParseText(file.Text, Syntax, file.Path);
        var root = tree.GetCompilationUnitRoot();
        foreach (var problem in tree.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Take(3))
        {
            yield return problem.ToString();
        }

        foreach (var token in root.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText.Contains(HostileText.Marker, StringComparison.Ordinal)).Take(1))
        {
            yield return $"{file.Path}: text of the document is code: {token.Parent}";
        }

        // One namespace that holds one type; the only directives are those of '#nullable'.
        if (root.Members is not [BaseNamespaceDeclarationSyntax { Members.Count: 1 or 2 } space] || !space.Name.ToString().StartsWith("Case.Api", StringComparison.Ordinal))
        {
            yield return $"{file.Path}: declares more than its type";
        }

        if (root.DescendantTrivia(descendIntoTrivia: false).Any(t => t.IsDirective && !t.IsKind(SyntaxKind.NullableDirectiveTrivia)))
        {
            yield return $"{file.Path}: has a directive";
        }
    }

    [GeneratedRegex(@"^[^\p{Cc}]+?(\(\d+,\d+\))?: (error|warning|info) RCG\d{4}: [^\p{Cc}\u2028\u2029]+$", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex DiagnosticLine { get; }

    [GeneratedRegex(@"^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*\.(g\.cs|md)$", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex SafePath { get; }
}
