using System.Diagnostics;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using RunsCodegen.Bench.Measuring;

namespace RunsCodegen.Bench.Generate;

/// <summary>The compiler within this process, on one core: what remains when the start, and what many files gain from several cores, is taken away.</summary>
internal static class WarmCompiler
{
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        nullableContextOptions: NullableContextOptions.Enable,
        concurrentBuild: false);

    private static bool s_isWarm;

    /// <summary>Cases that compile sources, each under a name.</summary>
    public static IReadOnlyList<BenchCase> Cases(IEnumerable<(string Name, IReadOnlyList<string> Sources)> sides)
    {
        (string Name, SourceText[] Texts)[] read = [.. sides.Select(s => (s.Name, s.Sources.Select(path => SourceText.From(File.ReadAllText(path))).ToArray()))];
        WarmUp(read.Select(r => r.Texts));
        return [.. read.Select(r => BenchCase.Of(r.Name, () => Compile(r.Texts)))];
    }

    // The compiler is a large program: only after many runs is all of it compiled for speed, as a compiler server's is.
    private static void WarmUp(IEnumerable<SourceText[]> sides)
    {
        var started = Stopwatch.GetTimestamp();
        while (!s_isWarm && Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20))
        {
            GC.KeepAlive(sides.Select(Compile).ToArray());
        }

        s_isWarm = true;
    }

    // Reading the text included: that is where much of a compiler's time goes.
    private static EmitResult Compile(SourceText[] texts)
    {
        var trees = texts.Select(text => CSharpSyntaxTree.ParseText(text));
        return CSharpCompilation.Create("Generated", trees, Net100.References.All, Options).Emit(new MemoryStream());
    }
}
