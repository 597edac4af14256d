using Microsoft.Data.Sqlite;
using RunsCodegen.Bench.Measuring;
using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Streaming;

/// <summary>A million rows of SQLite to one answer over the loopback device, each way in a process of its own.</summary>
internal sealed class StreamGroup : IBenchGroup
{
    public const string List = "list, then System.Text.Json source generation";
    public const string Enumerable = "IAsyncEnumerable, System.Text.Json source generation";
    public const string Cursor = "limit: SQLite's cursor, no JSON";
    public const string Records = "ours, records";

    private const string Ours = "ours";
    private const int Rounds = 4;

    public string Name => "stream";

    public IReadOnlyList<string> Versions => [Machine.VersionOf(typeof(SqliteConnection))];

    public IEnumerable<MeasuredTable> Run()
    {
        EventTable.Make();
        StreamedSide[] sides = [new(Ours), new(Records), new(List), new(Enumerable), new(Cursor)];
        try
        {
            AskAllAsync(sides).GetAwaiter().GetResult();
            yield return new() { Id = "stream-events", Title = "A million events from SQLite", Baseline = List, Rows = [.. sides.Select(s => s.Result)] };
        }
        finally
        {
            Array.ForEach(sides, s => s.Dispose());
        }
    }

    private static async Task AskAllAsync(StreamedSide[] sides)
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var side in sides)
            {
                await side.AskAsync();
            }
        }
    }
}
