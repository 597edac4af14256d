using Basic.Reference.Assemblies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RunsCodegen.Model.Code;

namespace RunsCodegen.Cases;

/// <summary>Output as a user's project compiles it: nullable, C# 12, every warning an error.</summary>
internal static class Compiled
{
    // A partial operation without a body: whoever uses the controller writes it.
    private const string NotWrittenYet = "CS8795";

    private static readonly CSharpParseOptions Syntax = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        generalDiagnosticOption: ReportDiagnostic.Error,
        warningLevel: 9999,
        nullableContextOptions: NullableContextOptions.Enable);

    private static readonly MetadataReference[] References =
    [
        .. Net100.References.All,
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(ControllerBase).Assembly.Location)!, "Microsoft.*.dll")
            .Where(f => !Net100.References.All.Any(r => Path.GetFileName(r.FilePath) == Path.GetFileName(f)))
            .Select(f => MetadataReference.CreateFromFile(f)),
    ];

    /// <summary>What the compiler says of the files.</summary>
    public static IEnumerable<string> Problems(IEnumerable<GeneratedFile> files) => CSharpCompilation
        .Create("Case", files.Select(f => CSharpSyntaxTree.ParseText(f.Text, Syntax, f.Path)), References, Options)
        .GetDiagnostics()
        .Where(d => d.Severity == DiagnosticSeverity.Error && d.Id != NotWrittenYet)
        .Select(d => d.ToString());
}
