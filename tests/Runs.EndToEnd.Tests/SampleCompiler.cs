using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Runs.EndToEnd.Tests;

/// <summary>Compiles a sample as the only file of a new console project would be.</summary>
internal static class SampleCompiler
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    // All that the test host runs on; the server's types would make each name ambiguous.
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is not ("Runs.Server.dll" or "Runs.NSwagClient.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Errors and warnings.</summary>
    public static IEnumerable<string> Compile(string source) =>
        CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(source)],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
        .GetDiagnostics()
        .Where(found => found.Severity >= DiagnosticSeverity.Warning)
        .Select(found => found.ToString());
}
