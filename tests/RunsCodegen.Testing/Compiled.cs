using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RunsCodegen.Model.Code;

namespace RunsCodegen.Testing;

/// <summary>Output as a user's project compiles it, and more strictly: nullable, C# 12, every warning an error, ASP.NET Core at hand.</summary>
public sealed class Compiled
{
    // A partial operation without a body: whoever uses the controller writes it.
    private const string NotWrittenYet = "CS8795";

    // Who has every public member documented does not start with generated ones.
    private const string MissingDocumentation = "CS1591";

    // Emitted code is not checked for nulls in each build of its users, but here: it has nothing that would be warned of.
    private const string Unchecked = "#nullable disable warnings";
    private const string Checked = "#nullable enable warnings";

    private static readonly CSharpParseOptions Syntax = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        generalDiagnosticOption: ReportDiagnostic.Error,
        warningLevel: 9999,
        nullableContextOptions: NullableContextOptions.Enable)
        .WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(MissingDocumentation, ReportDiagnostic.Suppress));

    private static readonly MetadataReference[] References =
    [
        .. Net100.References.All,
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(ControllerBase).Assembly.Location)!, "Microsoft.*.dll")
            .Where(f => !Net100.References.All.Any(r => Path.GetFileName(r.FilePath) == Path.GetFileName(f)))
            .Select(f => MetadataReference.CreateFromFile(f)),
    ];

    private readonly CSharpCompilation _compilation;

    private Compiled(CSharpCompilation compilation) => _compilation = compilation;

    /// <summary>Compiles generated files together with others written by hand.</summary>
    public static Compiled Of(IEnumerable<GeneratedFile> files, params GeneratedFile[] handWritten) => new(CSharpCompilation.Create(
        "Case",
        files.Concat(handWritten).Select(f => CSharpSyntaxTree.ParseText(f.Text.Replace(Unchecked, Checked, StringComparison.Ordinal), Syntax, f.Path)),
        References,
        Options));

    /// <summary>
    /// What the compiler says of the files. Operations that wait for somebody to write them do not count; but the
    /// compiler then looks into no method body, so <see cref="ServerStubs"/> belong with a controller.
    /// </summary>
    public IReadOnlyList<string> Problems() =>
        [.. _compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error && d.Id != NotWrittenYet).Select(d => d.ToString())];

    /// <summary>
    /// The assembly, in a context of its own, for as long as the process lives: that costs some memory, but unloading
    /// code while its types are still in the runtime's and ASP.NET Core's caches can crash the process.
    /// </summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public Assembly Load()
    {
        using var image = new MemoryStream();
        var result = _compilation.Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(20)));
        }

        image.Position = 0;
        return new AssemblyLoadContext(name: null).LoadFromStream(image);
    }
}
