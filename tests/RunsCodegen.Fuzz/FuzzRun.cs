using System.Collections.Immutable;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Options;
using RunsCodegen.Testing;

namespace RunsCodegen.Fuzz;

/// <summary>Generates the document of one seed, twice, within limits, and checks what came of it.</summary>
internal static class FuzzRun
{
    private const long MostAllocated = 1L << 30;
    private const int CompiledOneIn = 25;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    // What cannot be generated is left out, so that what can is seen.
    private static readonly CodegenOptions Options = new()
    {
        Severities = ((string[])["RCG3001", "RCG3002", "RCG3003", "RCG3005", "RCG3006", "RCG3007", "RCG3008"])
            .ToImmutableDictionary(id => id, _ => (Severity?)Severity.Warning, StringComparer.Ordinal),
    };

    /// <summary>What is wrong; nothing when all is well.</summary>
    /// <param name="seed">The document's.</param>
    /// <param name="mustCompile">Whether the output is compiled; null for some.</param>
    public static IReadOnlyList<string> Of(int seed, bool? mustCompile = null)
    {
        var document = FuzzDocument.Of(seed);
        var allocated = 0L;
        GeneratorResult? first = null;
        var work = Task.Run(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            first = Generate(document);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        });
        if (!work.Wait(Longest))
        {
            return [$"did not end in {Longest.TotalSeconds:0} s"];
        }

        var problems = OutputChecks.Problems(first!).ToList();
        if (allocated > MostAllocated)
        {
            problems.Add($"allocated {allocated >> 20} MB");
        }

        var second = Generate(document);
        if (!first!.Files.SequenceEqual(second.Files) || first!.Diagnostics() != second.Diagnostics())
        {
            problems.Add("the second run differs from the first");
        }

        if (first.Files.Length > 0 && (mustCompile ?? (seed % CompiledOneIn == 0)) && problems.Count == 0)
        {
            problems.AddRange(Compiled.Of(first.Files, ServerStubs.Of(first.Files)).Problems().Take(5));
        }

        return problems;
    }

    private static GeneratorResult Generate(FuzzDocument document) => Generated.OfText(document.Text, Options, ("other.yaml", document.Other));
}
