namespace RunsCodegen.Bench.Measuring;

/// <summary>Cases that took turns; ratios are to one of them.</summary>
internal sealed record MeasuredTable
{
    /// <summary>The word by which targets and plots find it.</summary>
    public required string Id { get; init; }

    /// <summary>What was done, in words.</summary>
    public required string Title { get; init; }

    /// <summary>The case whose ratio is 1.00.</summary>
    public required string Baseline { get; init; }

    /// <summary>All cases, in the order in which they are shown.</summary>
    public required IReadOnlyList<Measurement> Rows { get; init; }

    /// <summary>Finds a case; null where this run had none of the name.</summary>
    public Measurement? Find(string name) => Rows.FirstOrDefault(r => r.Case == name);

    /// <summary>How long a case took, of the baseline's time.</summary>
    public double RatioOf(Measurement row) => row.Best / Find(Baseline)!.Best;
}

/// <summary>Something that holds or does not.</summary>
/// <param name="Id">One word for it.</param>
/// <param name="Holds">Whether it does.</param>
/// <param name="Text">What it is, as a sentence that is true if it holds.</param>
/// <param name="IsAim">Whether it is one of the things that we aim at.</param>
internal sealed record Fact(string Id, bool Holds, string Text, bool IsAim = false);

/// <summary>One run of one group.</summary>
internal sealed record GroupResult
{
    /// <summary>The group's word on the command line.</summary>
    public required string Group { get; init; }

    /// <summary>The day of the run, UTC.</summary>
    public required string Date { get; init; }

    /// <summary>What it ran on, in words.</summary>
    public required string Machine { get; init; }

    /// <summary>The versions of what was compared.</summary>
    public required IReadOnlyList<string> Versions { get; init; }

    /// <summary>All tables.</summary>
    public required IReadOnlyList<MeasuredTable> Tables { get; init; }

    /// <summary>What was checked beside them.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }
}
