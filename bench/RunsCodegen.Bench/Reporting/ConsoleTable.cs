using System.Globalization;
using RunsCodegen.Bench.Measuring;

namespace RunsCodegen.Bench.Reporting;

/// <summary>Tables as a console shows them.</summary>
internal static class ConsoleTable
{
    public static void Print(MeasuredTable table)
    {
        Console.WriteLine();
        Console.WriteLine(table.Title);
        foreach (var row in table.Rows)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {row.Case,-42}{table.RatioOf(row),7:0.00} x   best {Figures.Time(row.Best),9}   median {Figures.Time(row.Median),9}   {Figures.Rest(row)}"));
        }
    }

    public static void Print(IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
        {
            Console.WriteLine($"  {(fact.Holds ? "yes" : "NO ")} {fact.Text}");
        }
    }
}
