using RunsCodegen.Bench.Measuring;

namespace RunsCodegen.Bench.Reporting;

internal static class Report
{
    public static void Write(IReadOnlyList<GroupResult> results) => Console.WriteLine(results.Count);
}
