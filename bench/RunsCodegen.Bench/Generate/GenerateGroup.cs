using RunsCodegen.Bench.Measuring;

namespace RunsCodegen.Bench.Generate;

/// <summary>From a document to models and client: the whole process, start to end.</summary>
internal sealed class GenerateGroup : IBenchGroup
{
    // How long the file system takes for thousands of files differs more than anything else here: the shortest of a few would be luck.
    private const int Rounds = 8;

    private readonly List<Fact> _facts = [];

    public string Name => "generate";

    public IReadOnlyList<string> Versions => ["NSwag.CodeGeneration.CSharp 14.8.0", "NSwag's libraries as their packages bring them"];

    public IEnumerable<MeasuredTable> Run()
    {
        foreach (var document in Document.All())
        {
            Generator[] generators = [Generator.Ours, Generator.OursPlain, Generator.NSwag];
            var taken = Turns.Take(Rounds, generators.Select(g => (Func<ChildProcess>)(() => g.Run(document, Name))));
            var sides = generators.Zip(taken, (generator, runs) => (Generator: generator, Runs: runs)).ToArray();
            foreach (var (generator, runs) in sides.Where(s => s.Runs.Any(r => r.ExitCode != 0)))
            {
                _facts.Add(new($"generate-{document.Id}-{generator.Name}", Holds: false, $"{generator.Name} generates {document.Id}: {runs.First(r => r.ExitCode != 0).Errors.Split('\n')[0]}"));
            }

            if (sides.All(s => s.Runs.All(r => r.ExitCode == 0)))
            {
                yield return new()
                {
                    Id = "generate-" + document.Id,
                    Title = document.Title,
                    Baseline = Generator.NSwag.Name,
                    Rows = [.. sides.Select(s => ChildProcess.Measured(s.Generator.Name, s.Runs).WithSize(s.Generator.Sources(document, Name)))],
                };
            }
        }

        Generator.Forget(Name);
    }

    public IEnumerable<Fact> Check() => _facts;
}
