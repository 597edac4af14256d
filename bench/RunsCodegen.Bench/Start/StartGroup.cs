using RunsCodegen.Bench.Measuring;

namespace RunsCodegen.Bench.Start;

/// <summary>From the start of a server's process to its first 200, and the memory it has then: the Runs API on SQLite, on a database that is there.</summary>
internal sealed class StartGroup : IBenchGroup
{
    private const string Ours = "ours";
    private const string JustInTime = "endpoints, compiled as they run";
    private const string Controllers = "controllers, compiled as they run";
    private const int Rounds = 12;

    public string Name => "start";

    public IReadOnlyList<string> Versions => [];

    public IEnumerable<MeasuredTable> Run()
    {
        var (endpoints, controllers) = (Path.Combine("tests", "Runs.Endpoints"), Path.Combine("src", "Runs.Server"));
        (string Case, string[] Program)[] sides =
        [
            (Ours, [PublishedServer.Native(endpoints)]),
            (JustInTime, ["dotnet", PublishedServer.JustInTime(endpoints)]),
            (Controllers, ["dotnet", PublishedServer.JustInTime(controllers)]),
        ];
        var starts = sides.ToDictionary(s => s.Case, _ => new List<FirstAnswer>(), StringComparer.Ordinal);
        using var database = new TemporaryDatabase();
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var (name, program) in sides)
            {
                starts[name].Add(FirstAnswer.Of(program, database.Path));
            }
        }

        yield return new() { Id = "start-server", Title = "Start of the server to its first answer", Baseline = JustInTime, Rows = [.. sides.Select(s => Row(s.Case, starts[s.Case]))] };
    }

    // The first start makes the database.
    private static Measurement Row(string name, List<FirstAnswer> starts)
    {
        var times = starts.Skip(1).Select(s => s.Time.TotalNanoseconds).Order().ToArray();
        return new() { Case = name, Best = times[0], Median = times[times.Length / 2], PeakMemory = starts.Skip(1).Min(s => s.Memory) };
    }
}
