namespace RunsCodegen.Reading;

/// <summary>How much Reading takes on before it gives up with RCG1010. The defaults are far above any real description.</summary>
public sealed record ReadingLimits
{
    /// <summary>The limits that hold unless others are asked for.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>Characters in one file. Default: 100,000,000.</summary>
    public int MaxFileLength { get; init; } = 100_000_000;

    /// <summary>Values in all files together; what a YAML alias stands for counts each time. Default: 10,000,000.</summary>
    public long MaxNodes { get; init; } = 10_000_000;

    /// <summary>Objects and lists inside each other. Default: 1,000.</summary>
    public int MaxDepth { get; init; } = 1_000;

    /// <summary>Files, the document included. Default: 10,000.</summary>
    public int MaxFiles { get; init; } = 10_000;

    /// <summary>Operations, counting a shared path item once for each path. Default: 100,000.</summary>
    public int MaxOperations { get; init; } = 100_000;
}
