namespace RunsCodegen.Cases.JsonSchema;

/// <summary>Tests that do not come out as the suite says, below the reason (<c># …</c>) why.</summary>
internal sealed record Exceptions(string Path, IReadOnlyList<(string Reason, string Test)> All)
{
    private const string NoReason = "no reason given";

    public static Exceptions Read(string path)
    {
        var reason = NoReason;
        var all = new List<(string, string)>();
        foreach (var line in File.Exists(path) ? File.ReadAllLines(path) : [])
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                reason = line[2..];
            }
            else if (line.Length > 0)
            {
                all.Add((reason, line));
            }
        }

        return new(path, all);
    }

    /// <summary>What is listed and not needed, needed and not listed, or listed without a reason.</summary>
    public IEnumerable<string> Faults(IReadOnlyCollection<string> wrong) =>
    [
        .. wrong.Except(All.Select(e => e.Test), StringComparer.Ordinal).Select(t => "comes out otherwise than the suite says: " + t),
        .. All.Select(e => e.Test).Except(wrong, StringComparer.Ordinal).Select(t => "is no exception any more: " + t),
        .. All.Where(e => e.Reason == NoReason).Select(e => "has no reason: " + e.Test),
    ];

    /// <summary>Drops what is not needed any more and adds what is, which then waits for a reason.</summary>
    public Exceptions Rewrite(IReadOnlyCollection<string> wrong)
    {
        var kept = All.Where(e => wrong.Contains(e.Test)).ToArray();
        var added = wrong.Except(kept.Select(e => e.Test), StringComparer.Ordinal).Select(t => (NoReason, t));
        var all = kept.Concat(added).ToArray();
        File.WriteAllText(Path, string.Join('\n', all.GroupBy(e => e.Item1).Select(g => $"# {g.Key}\n" + string.Concat(g.Select(e => e.Item2 + "\n")))));
        return this with { All = all };
    }
}
