using System.Globalization;

namespace RunsCodegen.Fuzz;

/// <summary>What a long run is told.</summary>
/// <param name="Count">How many documents.</param>
/// <param name="Seed">The first seed.</param>
/// <param name="CompileOneIn">One output in so many is compiled.</param>
/// <param name="IsBatch">Whether this is the process that does the work.</param>
internal sealed record FuzzArguments(int Count, int Seed, int CompileOneIn, bool IsBatch)
{
    private const string Batch = "--batch";

    /// <summary>The arguments, or nothing when they are those of a test run.</summary>
    public static FuzzArguments? Parse(string[] args) => args switch
    {
        ["--count", var count, "--seed", var seed] => new(Number(count), Number(seed), FuzzRun.CompiledOneIn, IsBatch: false),
        ["--count", var count, "--seed", var seed, "--compile"] => new(Number(count), Number(seed), 1, IsBatch: false),
        ["--count", var count, "--seed", var seed, "--compile", var oneIn] => new(Number(count), Number(seed), Number(oneIn), IsBatch: false),
        [Batch, var count, var seed, var oneIn] => new(Number(count), Number(seed), Number(oneIn), IsBatch: true),
        _ => null,
    };

    /// <summary>The arguments of the process that does a part of the work.</summary>
    public IEnumerable<string> ForBatch(int count, int seed) => [Batch, Text(count), Text(seed), Text(CompileOneIn)];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
