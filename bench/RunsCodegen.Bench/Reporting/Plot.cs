using System.Globalization;
using System.Security;
using System.Text;
using RunsCodegen.Bench.Measuring;

namespace RunsCodegen.Bench.Reporting;

/// <summary>Bars as SVG. Its colours are told apart on white and on black; text follows the reader's scheme.</summary>
internal static class Plot
{
    private const int LabelWidth = 440;
    private const int BarWidth = 340;
    private const int RowHeight = 24;
    private const int Top = 34;

    /// <summary>All cases of a table, the ratio beside each.</summary>
    public static string Of(MeasuredTable table) =>
        Draw($"{table.Title} (time, shorter is better)", [.. table.Rows.Select(r => (r.Case, table.RatioOf(r), Class(r.Case)))]);

    /// <summary>One case across tables.</summary>
    public static string Of(string title, string name, IEnumerable<MeasuredTable> tables) =>
        Draw(title, [.. tables.Where(t => t.Find(name) is not null).Select(t => (t.Title, t.RatioOf(t.Find(name)!), Class(name)))]);

    private static string Draw(string title, IReadOnlyList<(string Label, double Ratio, string Class)> bars)
    {
        var longest = Math.Max(1, bars.Max(b => b.Ratio));
        var (width, height) = (LabelWidth + BarWidth + 70, Top + (bars.Count * RowHeight) + 8);
        var svg = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" font-family="system-ui, sans-serif" font-size="13">
            <style>text{"{"}fill:#768390{"}"} line{"{"}stroke:#8c959f;stroke-dasharray:3 3{"}"} .ours{"{"}fill:#2f81f7{"}"} .peer{"{"}fill:#8c959f{"}"} .limit{"{"}fill:#3fb950{"}"} @media (prefers-color-scheme:light){"{"}text{"{"}fill:#24292f{"}"}{"}"} @media (prefers-color-scheme:dark){"{"}text{"{"}fill:#e6edf3{"}"}{"}"}</style>
            <text x="8" y="20" font-weight="600">{Escape(title)}</text>

            """));
        for (var i = 0; i < bars.Count; i++)
        {
            var (label, ratio, style) = bars[i];
            var (y, length) = (Top + (i * RowHeight), ratio / longest * BarWidth);
            svg.Append(CultureInfo.InvariantCulture, $"""
                <text x="{LabelWidth - 8}" y="{y + 15}" text-anchor="end">{Escape(label)}</text><rect class="{style}" x="{LabelWidth}" y="{y + 3}" width="{length:0.0}" height="{RowHeight - 8}"/><text x="{LabelWidth + length + 6:0.0}" y="{y + 15}">{Figures.Ratio(ratio)}</text>

                """);
        }

        var one = LabelWidth + (BarWidth / longest);
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{one:0.0}\" x2=\"{one:0.0}\" y1=\"{Top - 4}\" y2=\"{height - 4}\"/>\n</svg>\n");
        return svg.ToString();
    }

    private static string Class(string name) =>
        name.StartsWith("ours", StringComparison.Ordinal) ? "ours" : name.StartsWith("limit", StringComparison.Ordinal) ? "limit" : "peer";

    private static string Escape(string text) => SecurityElement.Escape(text);
}
