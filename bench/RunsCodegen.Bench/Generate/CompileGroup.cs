using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using RunsCodegen.Bench.Measuring;
using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Generate;

/// <summary>What a build really waits for: the compiler over what was generated, as a build starts it and when it has run for long.</summary>
internal sealed partial class CompileGroup : IBenchGroup
{
    // Minutes of the compiler that say nothing that GitHub's description does not.
    private const string TooMuch = "stripe";

    private const int Rounds = 3;

    private readonly List<Fact> _facts = [];

    public string Name => "compile";

    public IReadOnlyList<string> Versions =>
        [$"csc {CompilerProcess.Version}, Microsoft.CodeAnalysis.CSharp {Machine.VersionOf(typeof(CSharpCompilation))}", "NSwag.CodeGeneration.CSharp 14.8.0"];

    public IEnumerable<MeasuredTable> Run()
    {
        foreach (var document in Document.All().Where(d => d.Id != TooMuch))
        {
            var ours = Compilable(document, Generator.Ours);
            var peers = Compilable(document, Generator.NSwag);
            if (ours.Count > 0 && peers.Count > 0)
            {
                (Generator Side, IReadOnlyList<string> Sources)[] sides = [(Generator.Ours, ours), (Generator.NSwag, peers)];
                yield return AsBuilt(document, sides);
                yield return Warm(document, sides);
            }
        }

        Generator.Forget(Name);
    }

    public IEnumerable<Fact> Check() => _facts;

    private static MeasuredTable AsBuilt(Document document, (Generator Side, IReadOnlyList<string> Sources)[] sides)
    {
        var runs = Turns.Take(Rounds, sides.Select(s => (Func<ChildProcess>)(() => CompilerProcess.Run(s.Sources))));
        return new()
        {
            Id = "csc-" + document.Id,
            Title = document.Title + ": csc, as a build starts it",
            Baseline = Generator.NSwag.Name,
            Rows = [.. sides.Zip(runs, (side, taken) => ChildProcess.Measured(side.Side.Name, taken).WithSize(side.Sources))],
        };
    }

    private static MeasuredTable Warm(Document document, (Generator Side, IReadOnlyList<string> Sources)[] sides) => Turns.Measure(
        "compile-" + document.Id,
        document.Title + ": warm, on one core",
        Generator.NSwag.Name,
        WarmCompiler.Cases(sides.Select(s => (s.Side.Name, s.Sources))),
        leastRounds: Rounds);

    // Types that an output names and does not have are added, empty, so that the rest can be compared; it is said.
    private IReadOnlyList<string> Compilable(Document document, Generator generator)
    {
        generator.Run(document, Name);
        var sources = generator.Sources(document, Name);
        var errors = CompilerProcess.Errors(sources);
        if (errors.Count == 0)
        {
            return sources;
        }

        string[] missing = [.. errors.Select(e => MissingType.Match(e)).Where(m => m.Success).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal)];
        var added = Path.Combine(Path.GetDirectoryName(sources[0])!, "Missing.cs");
        File.WriteAllText(added, $"namespace Peer {{ {string.Concat(missing.Select(name => $"public class {name} {{ }} "))} }}");
        sources = [.. sources, added];
        var isMended = CompilerProcess.Errors(sources).Count == 0;
        _facts.Add(new(
            $"compile-{document.Id}-{generator.Name}",
            Holds: false,
            $"What {generator.Name} makes of {document.Id} compiles. It has errors, as this: {errors[0][(errors[0].IndexOf(": error", StringComparison.Ordinal) + 2)..]}."
            + (isMended ? $" It was measured with {string.Join(", ", missing)} added as empty classes." : " It was not measured.")));
        return isMended ? sources : [];
    }

    [GeneratedRegex("error CS0246: The type or namespace name '(?<name>\\w+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MissingType { get; }
}
