using System.Globalization;
using System.Text;
using RunsCodegen.Conformance.Data;
using RunsCodegen.Conformance.Running;

namespace RunsCodegen.Conformance;

/// <summary>Writes the cases as a page of documentation.</summary>
internal static class ConformancePage
{
    private const string Start = """
        # What is on the wire

        How values travel, case by case: what is given in C# (written as JSON), the bytes of the request, the bytes of the reply.
        Each row is a test. **client**: the generated client against a recorder of raw requests; **server**: a raw request
        against the generated controllers; **endpoints**: the same against the generated endpoints; **both**: the one against the other, by the plain method and by its `…WithResponse` twin.
        The page is written by the tests from the cases in `tests/RunsCodegen.Conformance/cases`.


        """;

    /// <summary>The page.</summary>
    public static string Of(IEnumerable<Topic> topics)
    {
        var shown = topics.ToArray();
        var page = new StringBuilder(Start.ReplaceLineEndings("\n"));
        page.Append(CultureInfo.InvariantCulture, $"{shown.Sum(t => t.Cases.Length)} cases, {shown.Sum(t => t.Cases.Sum(c => c.Ways.Count))} tests.\n");
        AddPeers(page, shown.SelectMany(t => t.Cases).Where(c => c.Peers is not null));
        foreach (var topic in shown)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {topic.Title}\n\nBy {topic.About}.\n\n| case | given | request | reply | result | ways |\n|---|---|---|---|---|---|\n");
            foreach (var @case in topic.Cases)
            {
                page.Append(CultureInfo.InvariantCulture, $"| {Plain(@case.Name)} | {Code(Given(@case))} | {Code(Shown(@case.Request))} | {Code(Shown(@case.Reply))} | {Code(Result(@case))} | {Ways(@case)} |\n");
            }
        }

        return page.ToString();
    }

    private static void AddPeers(StringBuilder page, IEnumerable<WireCase> measured)
    {
        page.Append("\n## What a peer was measured to do\n\nNSwag 14.8.0 with System.Text.Json, against the same documents.\n\n| topic | case | on the wire here | peer |\n|---|---|---|---|\n");
        foreach (var @case in measured)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {@case.Topic} | {Plain(@case.Name)} | {Code(Shown(@case.Request))} | {Plain(@case.Peers!)} |\n");
        }
    }

    private static string Given(WireCase @case) => string.Join(", ", @case.Args.Concat(@case.Credentials).Select(a => $"{a.Key} = {JsonValues.Show(a.Value)}"));

    private static string Result(WireCase @case) =>
        @case.IsRefused ? string.Join("\n", @case.Errors.DefaultIfEmpty("refused"))
        : @case.Throws is { } thrown ? string.Join("\n", @case.Errors.Prepend(thrown))
        : @case.Returns is { } returned ? JsonValues.Show(returned)
        : @case.Receives is { } received ? "operation gets " + JsonValues.Show(received)
        : "";

    private static string Shown(HttpText? message)
    {
        if (message is null)
        {
            return "";
        }

        var isJson = message["Content-Type"] == "application/json";
        var headers = message.Headers.Where(h => !isJson || h.Name != "Content-Type").Select(h => $"{h.Name}: {h.Value}");
        return string.Join('\n', headers.Prepend(message.Start).Concat(message.Body.Length == 0 ? [] : Text(message.Body)));
    }

    private static string[] Text(byte[] body)
    {
        const int longest = 200;
        var text = Encoding.UTF8.GetString(body).Replace("\r\n", "\n", StringComparison.Ordinal);
        return (text.Length > longest ? text[..longest] + "…" : text).TrimEnd('\n').Split('\n');
    }

    private static string Ways(WireCase @case) => string.Join(", ", @case.Ways.Select(w => w.ToString().ToLowerInvariant()));

    // A code span holds no line breaks and, in a table, no bare bars.
    private static string Code(string text) => string.Join("<br>", text.Split('\n').Where(l => l.Length > 0).Select(Span));

    private static string Span(string line)
    {
        var escaped = string.Concat(line.Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString())).Replace("|", "\\|", StringComparison.Ordinal);
        var ticks = escaped.Contains('`', StringComparison.Ordinal) ? "``" : "`";
        return $"{ticks}{escaped}{ticks}";
    }

    private static string Plain(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
