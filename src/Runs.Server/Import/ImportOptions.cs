namespace Runs.Server.Import;

/// <summary>How an import goes.</summary>
public sealed record ImportOptions
{
    /// <summary>The environment everything goes to, whatever the file says; null to go by each span's <c>ctx.environment.id</c>.</summary>
    public string? EnvironmentId { get; init; }

    /// <summary>How many spans are gathered for one transaction; a longer line is still written as a whole.</summary>
    public int SpansPerTransaction { get; init; } = 1000;

    /// <summary>Longer lines are left out, so that a file that is no OTLP file cannot fill the memory.</summary>
    public int MaximumLineBytes { get; init; } = 64 * 1024 * 1024;
}
