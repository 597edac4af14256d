using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Model.Options;

/// <summary>Severities of single rules and refusals, by id; null switches one off.</summary>
public sealed class SeverityOverrides
{
    private readonly Dictionary<string, Entry> _entries;

    private SeverityOverrides(Dictionary<string, Entry> entries) => _entries = entries;

    /// <summary>Nothing is set.</summary>
    public static SeverityOverrides Empty { get; } = new([]);

    /// <summary>The severity that is set for an id.</summary>
    /// <exception cref="KeyNotFoundException">None is.</exception>
    public Severity? this[string id] => _entries[id].Severity;

    /// <summary>The same with one more set, or set anew.</summary>
    public SeverityOverrides With(string id, Severity? severity) => With([new Entry(id, severity)]);

    /// <summary>The same with all of others set, too; those win.</summary>
    public SeverityOverrides With(SeverityOverrides others) => With(others._entries.Values);

    /// <summary>Whether a severity is set for an id, and which.</summary>
    public bool TryGetValue(string id, out Severity? severity)
    {
        var isSet = _entries.TryGetValue(id, out var entry);
        severity = entry?.Severity;
        return isSet;
    }

    private SeverityOverrides With(IEnumerable<Entry> others)
    {
        var entries = new Dictionary<string, Entry>(_entries, StringComparer.Ordinal);
        foreach (var entry in others)
        {
            entries[entry.Id] = entry;
        }

        return new(entries);
    }

    private sealed record Entry(string Id, Severity? Severity);
}
