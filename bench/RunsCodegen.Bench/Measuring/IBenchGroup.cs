namespace RunsCodegen.Bench.Measuring;

/// <summary>Tables that are measured together.</summary>
internal interface IBenchGroup
{
    /// <summary>Its word on the command line.</summary>
    string Name { get; }

    /// <summary>The versions of what is compared.</summary>
    IReadOnlyList<string> Versions { get; }

    /// <summary>Measures, table by table.</summary>
    IEnumerable<MeasuredTable> Run();

    /// <summary>What is not a matter of time; known after <see cref="Run"/>.</summary>
    IEnumerable<Fact> Check() => [];
}
