using System.Globalization;
using System.Text;
using RunsCodegen.Bench.Measuring;

namespace RunsCodegen.Bench.Reporting;

/// <summary>What we aim at, row by row, beside what was measured.</summary>
internal static class TargetTable
{
    public static void Append(StringBuilder text, IReadOnlyList<GroupResult> results)
    {
        var tables = results.SelectMany(r => r.Tables).ToDictionary(t => t.Id, StringComparer.Ordinal);
        text.Append("| what | aim | ours | others | limit | |\n|---|---:|---:|---|---|---|\n");
        var missed = new List<string>();
        foreach (var claim in Targets.Claims)
        {
            text.Append(Row(claim, tables.GetValueOrDefault(claim.Table), missed));
        }

        foreach (var fact in results.SelectMany(r => r.Facts).Where(f => f.IsAim))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {fact.Text} | | | | | {(fact.Holds ? "met" : "**missed**")} |\n");
        }

        text.Append('\n');
        text.Append(missed.Count == 0 ? "" : $"Missed:\n\n{string.Concat(missed)}\n");
    }

    private static string Row(Claim claim, MeasuredTable? table, List<string> missed)
    {
        var aim = $"| {claim.What} | ≤ {claim.Text(claim.Most)} ";
        if (table is null || claim.Of(table, claim.Case) is not { } ours)
        {
            return aim + "| | | | **not measured** |\n";
        }

        // What is printed is what is judged.
        var isMet = Math.Round(ours, 2) <= claim.Most;
        if (!isMet)
        {
            missed.Add($"- {claim.What}, {claim.Text(ours)} instead of {claim.Text(claim.Most)}: {claim.Why ?? "not explained yet."}\n");
        }

        return $"{aim}| {claim.Text(ours)} | {Others(claim, table, isLimit: false)} | {Others(claim, table, isLimit: true)} | {(isMet ? "met" : "**missed**")} |\n";
    }

    private static string Others(Claim claim, MeasuredTable table, bool isLimit) => string.Join("; ", table.Rows
        .Where(r => !r.Case.StartsWith("ours", StringComparison.Ordinal) && r.Case.StartsWith("limit: ", StringComparison.Ordinal) == isLimit)
        .Where(r => claim.Of(table, r.Case) is not null)
        .Select(r => $"{(isLimit ? r.Case["limit: ".Length..] : r.Case)} {claim.Text(claim.Of(table, r.Case)!.Value)}"));
}
