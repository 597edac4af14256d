using System.Globalization;

namespace RunsCodegen.Corpus;

/// <summary>What came of one document.</summary>
internal sealed record CorpusResult(string Name)
{
    public int Operations { get; init; }

    public int Refused { get; init; }

    public int Types { get; init; }

    public int Errors { get; init; }

    public int Warnings { get; init; }

    public TimeSpan Generating { get; init; }

    public TimeSpan Compiling { get; init; }

    public long Allocated { get; init; }

    public int Values { get; init; }

    public TimeSpan Trying { get; init; }

    /// <summary>Everything that is not as it should be.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>The table of many documents.</summary>
    public static string Table(IEnumerable<CorpusResult> results) =>
        """
        | document | operations | refused | types | errors | warnings | generating, s | MB allocated | compiling, s | values | trying, s | problems |
        |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|

        """ + string.Join('\n', results.Select(r => r.Row()));

    private string Row() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Name} | {Operations} | {Refused} | {Types} | {Errors} | {Warnings} | {Generating.TotalSeconds:0.0} | {Allocated >> 20} | {Compiling.TotalSeconds:0.0} | {Values} | {Trying.TotalSeconds:0.0} | {Problems.Count} |");
}
