using System.Collections.Immutable;

namespace Runs.Server.Storage;

/// <summary>What became of a request to add tags.</summary>
public abstract record AddTagsOutcome
{
    private AddTagsOutcome()
    {
    }

    /// <summary>All tags that were new are stored.</summary>
    /// <param name="Count">How many were new.</param>
    public sealed record Added(int Count) : AddTagsOutcome;

    /// <summary>None of them is new to the run.</summary>
    public sealed record NothingToAdd : AddTagsOutcome;

    /// <summary>The run would have more than <see cref="TagRule.Maximum"/>; nothing was stored.</summary>
    /// <param name="Total">How many it would have had.</param>
    /// <param name="NewTags">The tags that were not stored, in request order.</param>
    public sealed record TooMany(int Total, ImmutableArray<string> NewTags) : AddTagsOutcome;

    /// <summary>The environment has no such run.</summary>
    public sealed record RunNotFound : AddTagsOutcome;
}
