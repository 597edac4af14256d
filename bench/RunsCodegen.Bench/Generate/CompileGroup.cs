using System.Diagnostics;
using System.Globalization;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using RunsCodegen.Bench.Measuring;
using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Generate;

/// <summary>What a build really waits for: the compiler over what was generated.</summary>
internal sealed class CompileGroup : IBenchGroup
{
    // Minutes of the compiler that say nothing that GitHub's description does not.
    private const string TooMuch = "stripe";

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        nullableContextOptions: NullableContextOptions.Enable,
        concurrentBuild: false);

    private readonly List<Fact> _facts = [];
    private bool _isWarm;

    public string Name => "compile";

    public IReadOnlyList<string> Versions => [$"{Machine.VersionOf(typeof(CSharpCompilation))} on one core", "NSwag.CodeGeneration.CSharp 14.8.0"];

    public IEnumerable<MeasuredTable> Run()
    {
        foreach (var document in Document.All().Where(d => d.Id != TooMuch))
        {
            Generator[] sides = [Generator.Ours, Generator.NSwag];
            var texts = sides.ToDictionary(s => s, s => Texts(s, document));
            foreach (var side in sides)
            {
                texts[side] = Compilable(document, side, texts[side]);
            }

            if (texts.Values.All(t => t.Length > 0))
            {
                WarmUp(texts);
                var table = Turns.Measure(
                    "compile-" + document.Id,
                    document.Title,
                    Generator.NSwag.Name,
                    sides.Select(s => BenchCase.Of(s.Name, () => Compile(texts[s]))),
                    leastRounds: 3);
                yield return table with { Rows = [.. sides.Select(s => Sized(table.Find(s.Name)!, texts[s]))] };
            }
        }

        Generator.Forget(Name);
    }

    public IEnumerable<Fact> Check() => _facts;

    // The compiler is a large program: only after many runs is all of it compiled for speed, as a compiler server's is.
    private void WarmUp(Dictionary<Generator, SourceText[]> texts)
    {
        var started = Stopwatch.GetTimestamp();
        while (!_isWarm && Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20))
        {
            GC.KeepAlive(texts.Values.Select(Compile).ToArray());
        }

        _isWarm = true;
    }

    private SourceText[] Texts(Generator generator, Document document)
    {
        generator.Run(document, Name);
        return [.. generator.Sources(document, Name).Select(path => SourceText.From(File.ReadAllText(path)))];
    }

    // Reading the text included: that is where much of a compiler's time goes.
    private static Microsoft.CodeAnalysis.Emit.EmitResult Compile(SourceText[] texts)
    {
        var trees = texts.Select(text => CSharpSyntaxTree.ParseText(text));
        return CSharpCompilation.Create("Generated", trees, Net100.References.All, Options).Emit(new MemoryStream());
    }

    // Types that an output names and does not have are added, empty, so that the rest can be compared; it is said.
    private SourceText[] Compilable(Document document, Generator generator, SourceText[] texts)
    {
        var errors = Errors(texts);
        if (errors.Length == 0)
        {
            return texts;
        }

        string[] missing = [.. errors.Where(e => e.Id == "CS0246").Select(NameAt).Distinct(StringComparer.Ordinal)];
        SourceText[] mended = [.. texts, SourceText.From($"namespace Peer {{ {string.Concat(missing.Select(name => $"public class {name} {{ }} "))} }}")];
        var isMended = Errors(mended).Length == 0;
        _facts.Add(new(
            $"compile-{document.Id}-{generator.Name}",
            Holds: false,
            $"What {generator.Name} makes of {document.Id} compiles. There are {errors.Length} errors, the first: {errors[0].GetMessage(CultureInfo.InvariantCulture)}"
            + (isMended ? $" It was measured with {string.Join(", ", missing)} added as empty classes." : " It was not measured.")));
        return isMended ? mended : [];
    }

    private static Diagnostic[] Errors(SourceText[] texts) => [.. Compile(texts).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];

    private static string NameAt(Diagnostic error) => error.Location.SourceTree!.GetText().ToString(error.Location.SourceSpan);

    private static Measurement Sized(Measurement row, SourceText[] texts) => row with
    {
        Allocated = null,
        OutputBytes = texts.Sum(t => (double)t.Length),
        OutputLines = texts.Sum(t => (double)t.Lines.Count),
    };
}
