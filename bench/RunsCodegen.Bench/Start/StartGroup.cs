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
        using var database = new TemporaryDatabase();
        var starts = Turns.Take(Rounds + 1, sides.Select(s => (Func<FirstAnswer>)(() => FirstAnswer.Of(s.Program, database.Path))));
        yield return new() { Id = "start-server", Title = "Start of the server to its first answer", Baseline = JustInTime, Rows = [.. sides.Zip(starts, (side, taken) => Row(side.Case, taken))] };
    }

    // The first start makes the database.
    private static Measurement Row(string name, IReadOnlyList<FirstAnswer> starts) =>
        Measurement.Of(name, starts.Skip(1).Select(s => s.Time.TotalNanoseconds)) with { PeakMemory = starts.Skip(1).Min(s => s.Memory) };
}
