using System.Collections.Immutable;

namespace Runs.Server.Storage;

/// <summary>The rule by which tags join a run, the same for every store.</summary>
public static class TagRule
{
    /// <summary>A run has at most this many tags.</summary>
    public const int Maximum = 10;

    internal static AddTagsOutcome Add(IReadOnlyCollection<string> existing, IEnumerable<string> requested, out ImmutableArray<string> newTags)
    {
        // Exact and untrimmed: "a" and "a " and "A" are three tags.
        var seen = new HashSet<string>(existing, StringComparer.Ordinal);
        newTags = [.. requested.Where(seen.Add)];
        var total = existing.Count + newTags.Length;

        return newTags switch
        {
            [] => new AddTagsOutcome.NothingToAdd(),
            _ when total > Maximum => new AddTagsOutcome.TooMany(total, newTags),
            _ => new AddTagsOutcome.Added(newTags.Length),
        };
    }
}
