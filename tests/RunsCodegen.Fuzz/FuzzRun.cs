using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Options;
using RunsCodegen.Testing;

namespace RunsCodegen.Fuzz;

/// <summary>Generates the document of one seed, again under another culture and in another order, lints it, and checks what came of it.</summary>
internal static class FuzzRun
{
    /// <summary>Compiling takes longest.</summary>
    public const int CompiledOneIn = 25;

    // All that is ever allocated, garbage included. Memory in use is held to 1 GiB by the limit that FuzzCommand gives its processes.
    private const long MostAllocated = 8L << 30;

    // What the main thread has on Windows.
    private const int Stack = 1 << 20;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    // Dotted and dotless i; a comma in numbers and another minus.
    private static readonly CultureInfo[] Cultures = [CultureInfo.GetCultureInfo("tr-TR"), CultureInfo.GetCultureInfo("fi-FI")];

    /// <summary>What is wrong; nothing when all is well.</summary>
    /// <param name="seed">The document's.</param>
    /// <param name="mustCompile">Whether the output is compiled.</param>
    public static IReadOnlyList<string> Of(int seed, bool mustCompile) => Of(seed, mustCompile, out _);

    /// <summary>The same, and what became of the document: "accepted", or the first error's id.</summary>
    public static IReadOnlyList<string> Of(int seed, bool mustCompile, out string outcome)
    {
        outcome = "none";
        var (document, options) = (FuzzDocument.Of(seed), FuzzOptions.Of(seed));
        var problems = new List<string>();
        if (Limited("generating", CultureInfo.InvariantCulture, () => Generate(document, options), problems) is not { } first)
        {
            return problems;
        }

        outcome = first.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error)?.Id ?? "accepted";
        problems.AddRange(OutputChecks.Problems(first, document));
        var culture = Cultures[seed % Cultures.Length];
        if (Limited($"generating under {culture.Name}", culture, () => Generate(document, options), problems) is { } second
            && (!first.Files.SequenceEqual(second.Files) || first.Diagnostics() != second.Diagnostics()))
        {
            problems.Add($"the second run, under {culture.Name}, differs from the first");
        }

        problems.AddRange(OrderChecks.Problems(seed, document, first, d => Generate(d, options)));
        Limited("linting", culture, () => Linted(seed, document, options, first, problems), problems);
        if (first.Files.Length > 0 && mustCompile && problems.Count == 0)
        {
            problems.AddRange(Compiled.Of(first.Files, ServerStubs.Of(first.Files)).Problems().Take(5));
        }

        return problems;
    }

    /// <summary>One run.</summary>
    public static GeneratorResult Generate(FuzzDocument document, CodegenOptions options) => Generated.OfText(document.Text, options, document.Others);

    // The report goes with it.
    private static string Linted(int seed, FuzzDocument document, CodegenOptions options, GeneratorResult result, List<string> problems)
    {
        var folder = Directory.CreateTempSubdirectory($"fuzz-{seed}-");
        try
        {
            var lint = Linter.Run(document.Write(folder.FullName), options);
            problems.AddRange(lint.Diagnostics.Where(d => d.Id == "RCG9001").Select(d => "lint: " + d.Format(lint.Locator)));
            JsonDocument.Parse(ReportFile.ToUtf8("spec.yaml", result)).Dispose();
            return "";
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // A machine under load may take longer; what counts is the time the processor spent.
    private static T? Limited<T>(string what, CultureInfo culture, Func<T> work, List<string> problems)
        where T : class
    {
        var (result, allocated, failure) = ((T?)null, 0L, (Exception?)null);
        var thread = new Thread(
            () =>
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
                try
                {
                    var before = GC.GetAllocatedBytesForCurrentThread();
                    result = work();
                    allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                }
                catch (Exception e)
                {
                    failure = e;
                }
            },
            Stack) { IsBackground = true };
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        thread.Start();
        while (!thread.Join(Longest))
        {
            if (Process.GetCurrentProcess().TotalProcessorTime - start > Longest)
            {
                problems.Add($"{what} did not end in {Longest.TotalSeconds:0} s");
                return null;
            }
        }

        if (failure is not null)
        {
            problems.Add($"{what}: {failure}");
        }

        if (allocated > MostAllocated)
        {
            problems.Add($"{what} allocated {allocated >> 20} MB");
        }

        return result;
    }
}
