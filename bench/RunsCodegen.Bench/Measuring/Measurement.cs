namespace RunsCodegen.Bench.Measuring;

/// <summary>What one case took: nanoseconds and bytes for one operation, or for one process.</summary>
internal sealed record Measurement
{
    /// <summary>Whose code it is.</summary>
    public required string Case { get; init; }

    /// <summary>The shortest round, per operation, in nanoseconds. Ratios are of these: noise only ever adds.</summary>
    public required double Best { get; init; }

    /// <summary>The round in the middle, per operation, in nanoseconds.</summary>
    public required double Median { get; init; }

    /// <summary>The processor's time of one operation, in nanoseconds, where it is a process: others do not disturb it much.</summary>
    public double? Cpu { get; init; }

    /// <summary>Bytes allocated by one operation, where it runs in this process.</summary>
    public double? Allocated { get; init; }

    /// <summary>The most memory that the process had, in bytes, where the operation is a process.</summary>
    public double? PeakMemory { get; init; }

    /// <summary>How large the outcome is, in bytes, where that is of interest.</summary>
    public double? OutputBytes { get; init; }

    /// <summary>How many lines the outcome has, where that is of interest.</summary>
    public double? OutputLines { get; init; }

    /// <summary>The shortest of several rounds, in nanoseconds, and the one in the middle.</summary>
    public static Measurement Of(string name, IEnumerable<double> rounds)
    {
        var times = rounds.Order().ToArray();
        return new() { Case = name, Best = times[0], Median = times[times.Length / 2] };
    }

    /// <summary>The same, with the size of the files that came out.</summary>
    public Measurement WithSize(IReadOnlyList<string> files) => this with
    {
        OutputBytes = files.Sum(path => new FileInfo(path).Length),
        OutputLines = files.Sum(path => File.ReadLines(path).Count()),
    };
}
