using System.Globalization;
using Runs.Server.Storage;
using Runs.Server.Traces;
using RunsCodegen.Bench.Measuring;

namespace RunsCodegen.Bench.Traces;

/// <summary>The server's tree of a trace: the time for one span shall not grow with their number.</summary>
internal sealed class TraceGroup : IBenchGroup
{
    private static readonly int[] Sizes = [1_000, 10_000, 100_000, 1_000_000];

    public string Name => "trace";

    public IReadOnlyList<string> Versions => ["rows in memory, no database"];

    public IEnumerable<MeasuredTable> Run()
    {
        var all = Sizes.Select(size => (Name: Label(size, "six below each"), Size: size, Width: 6))
            .Append((Name: Label(Sizes[^1], "each within the one before"), Size: Sizes[^1], Width: 1))
            .ToArray();
        var table = Turns.Measure("trace-assemble", "Put a trace together: time for one span", all[0].Name, all.Select(c => Case(c.Name, Spans(c.Size, c.Width))), leastRounds: 6);
        yield return table with { Rows = [.. table.Rows.Select((row, i) => PerSpan(row, all[i].Size))] };
    }

    private static string Label(int size, string shape) => string.Create(CultureInfo.InvariantCulture, $"{size:#,0} spans, {shape}");

    private static BenchCase Case(string name, SpanRow[] spans) => BenchCase.Of(name, () =>
        TraceAssembler.AssembleAsync(spans, spans[0].SpanId).AsTask().GetAwaiter().GetResult()
        ?? throw new InvalidOperationException("A trace without its root."));

    private static Measurement PerSpan(Measurement row, int spans) => row with
    {
        Best = row.Best / spans,
        Median = row.Median / spans,
        Allocated = row.Allocated / spans,
    };

    private static SpanRow[] Spans(int count, int width) => [.. Enumerable.Range(0, count).Select(i => new SpanRow
    {
        EnvironmentId = "env",
        TraceId = "0af7651916cd43dd8448eb211c80319c",
        SpanId = Id(i),
        ParentSpanId = i == 0 ? null : Id((i - 1) / width),
        RunId = "run_1",
        TaskSlug = "task",
        Message = "message",
        StartTimeNs = i,
        IsPartial = i % 5 == 0,
    })];

    private static string Id(int i) => i.ToString("x16", CultureInfo.InvariantCulture);
}
