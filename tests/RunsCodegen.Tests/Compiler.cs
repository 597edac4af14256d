using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RunsCodegen.Tests;

/// <summary>Compiles output in memory as its users will: C# 12, nullable on, warnings are errors, ASP.NET Core at hand.</summary>
internal static class Compiler
{
    private static readonly CSharpParseOptions Syntax = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        generalDiagnosticOption: ReportDiagnostic.Error)
        // Who has every public member documented does not start with generated ones.
        .WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("CS1591", ReportDiagnostic.Suppress));

    private static readonly ImmutableArray<MetadataReference> References =
        [.. Net100.References.All, .. AspNetCore().Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>What the compiler says about files, by path.</summary>
    public static ImmutableArray<string> Errors(IEnumerable<(string Path, string Text)> files)
    {
        var trees = files.Select(f => CSharpSyntaxTree.ParseText(f.Text, Syntax, f.Path));
        return [.. CSharpCompilation.Create("Output", trees, References, Options).GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => d.ToString())];
    }

    private static string[] AspNetCore()
    {
        // …/shared/Microsoft.NETCore.App/<version>/
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var dotnet = Path.GetFullPath(Path.Combine(runtime, "..", "..", ".."));
        var packs = Path.Combine(dotnet, "packs", "Microsoft.AspNetCore.App.Ref");
        var folder = Directory.Exists(packs)
            ? Path.Combine(Directory.EnumerateDirectories(packs).Max(StringComparer.Ordinal)!, "ref", "net10.0")
            : Path.Combine(dotnet, "shared", "Microsoft.AspNetCore.App", Path.GetFileName(runtime));
        return Directory.GetFiles(folder, "Microsoft.*.dll");
    }
}
