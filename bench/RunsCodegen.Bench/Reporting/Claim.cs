using System.Globalization;
using RunsCodegen.Bench.Measuring;

namespace RunsCodegen.Bench.Reporting;

/// <summary>What a claim is about.</summary>
internal enum Metric
{
    /// <summary>Time, of the baseline's.</summary>
    Time,

    /// <summary>The processor's time of a process, of the baseline's.</summary>
    Cpu,

    /// <summary>The process's memory at most, of the baseline's.</summary>
    Memory,

    /// <summary>Bytes allocated by one operation.</summary>
    Allocated,

    /// <summary>Milliseconds; for what a person waits for.</summary>
    Milliseconds,

    /// <summary>The process's memory at most, in bytes.</summary>
    Resident,
}

/// <summary>One figure that we aim at, and why it is missed, should it be.</summary>
/// <param name="What">What is done, in words.</param>
/// <param name="Table">The table that tells.</param>
/// <param name="Most">The figure may not be above.</param>
internal sealed record Claim(string What, string Table, double Most)
{
    /// <summary>Whose figure it is.</summary>
    public string Case { get; init; } = "ours";

    /// <summary>What is compared.</summary>
    public Metric Metric { get; init; } = Metric.Time;

    /// <summary>The case that counts as 1.00; null for the table's own.</summary>
    public string? Against { get; init; }

    /// <summary>Printed where the figure is missed.</summary>
    public string? Why { get; init; }

    /// <summary>The figure of a case; null where it has none.</summary>
    public double? Of(MeasuredTable table, string name)
    {
        if (table.Find(name) is not { } row || table.Find(Against ?? table.Baseline) is not { } one)
        {
            return null;
        }

        return Metric switch
        {
            Metric.Time => row.Best / one.Best,
            Metric.Cpu => row.Cpu / one.Cpu,
            Metric.Memory => row.PeakMemory / one.PeakMemory,
            Metric.Allocated => row.Allocated,
            Metric.Resident => row.PeakMemory,
            _ => row.Best / 1_000_000,
        };
    }

    /// <summary>A figure as people read it.</summary>
    public string Text(double value) => Metric switch
    {
        Metric.Allocated or Metric.Resident => Figures.Size(value),
        Metric.Milliseconds => string.Create(CultureInfo.InvariantCulture, $"{value:0} ms"),
        _ => Figures.Ratio(value),
    };
}
