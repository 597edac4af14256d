namespace Runs.Server.Import;

/// <summary>What an import did.</summary>
public sealed record ImportResult
{
    /// <summary>Lines read, blank ones left out.</summary>
    public long Lines { get; init; }

    /// <summary>Spans stored, those merged with known ones included.</summary>
    public long Spans { get; init; }

    /// <summary>Different runs the spans named.</summary>
    public long Runs { get; init; }

    /// <summary>Lines left out.</summary>
    public long Errors { get; init; }

    /// <summary>Parts of lines put right or left out.</summary>
    public long Warnings { get; init; }
}
