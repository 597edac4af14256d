using System.Globalization;
using System.Text;
using RunsCodegen.Bench.Measuring;

namespace RunsCodegen.Bench.Reporting;

/// <summary>Writes docs/performance.md of the figures that are there.</summary>
internal static class Report
{
    private const int RowsOfAPlot = 4;

    public static void Write(IReadOnlyList<GroupResult> results)
    {
        var text = new StringBuilder("""
            # Performance

            Made by `dotnet run -c Release --project bench/RunsCodegen.Bench -- --write`; [bench/README.md](../bench/README.md) says how it measures. Times are the shortest of many rounds in which the sides took turns, on a shared machine: only ratios between sides of one table mean something, and differences below a tenth mean nothing.

            ## What we aim at


            """);
        TargetTable.Append(text, results);
        foreach (var result in results)
        {
            AppendGroup(text, result);
        }

        File.WriteAllText(Path.Combine(ResultFile.Root, "docs", "performance.md"), text.ToString().TrimEnd() + "\n");
    }

    private static void AppendGroup(StringBuilder text, GroupResult result)
    {
        text.Append(CultureInfo.InvariantCulture, $"## `{result.Group}`\n\n{result.Date} UTC; {result.Machine}; {string.Join(", ", result.Versions)}.\n\n");
        foreach (var table in result.Tables.Where(t => t.Rows.Count >= RowsOfAPlot))
        {
            text.Append(CultureInfo.InvariantCulture, $"### {table.Title}\n\n{Image(table.Id, table.Title, Plot.Of(table))}");
            AppendRows(text, table);
        }

        MeasuredTable[] small = [.. result.Tables.Where(t => t.Rows.Count < RowsOfAPlot)];
        if (small.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"### More of `{result.Group}`\n\n");
            text.Append(Image(result.Group + "-more", "more", Plot.Of("ours, of the time of the case at 1.00 (shorter is better)", "ours", small)));
            AppendRows(text, small);
        }

        foreach (var fact in result.Facts)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {(fact.Holds ? "" : "**Does not hold:** ")}{fact.Text}\n");
        }

        text.Append(result.Facts.Count > 0 ? "\n" : "");
    }

    private static void AppendRows(StringBuilder text, MeasuredTable table)
    {
        text.Append("| | time | best | median | besides |\n|---|---:|---:|---:|---|\n");
        foreach (var row in table.Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Case} | {Figures.Ratio(table.RatioOf(row))} | {Figures.Time(row.Best)} | {Figures.Time(row.Median)} | {Figures.Rest(row)} |\n");
        }

        text.Append('\n');
    }

    private static void AppendRows(StringBuilder text, IEnumerable<MeasuredTable> tables)
    {
        text.Append("| | ours | best | besides | the others |\n|---|---:|---:|---|---|\n");
        foreach (var table in tables)
        {
            var ours = table.Find("ours");
            var others = table.Rows.Where(r => r != ours).Select(r => $"{r.Case} {Figures.Ratio(table.RatioOf(r))}{Besides(r)}");
            text.Append(CultureInfo.InvariantCulture, $"| {table.Title} | {(ours is null ? "" : Figures.Ratio(table.RatioOf(ours)))} | {(ours is null ? "" : Figures.Time(ours.Best))} | {(ours is null ? "" : Figures.Rest(ours))} | {string.Join("; ", others)} |\n");
        }

        text.Append('\n');
    }

    private static string Besides(Measurement row) => Figures.Rest(row) is { Length: > 0 } rest ? $" ({rest})" : "";

    private static string Image(string id, string title, string svg)
    {
        File.WriteAllText(Path.Combine(ResultFile.Folder, id + ".svg"), svg);
        return $"![{title}](performance/{id}.svg)\n\n";
    }
}
