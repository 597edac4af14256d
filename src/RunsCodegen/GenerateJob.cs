using RunsCodegen.Model.Options;

namespace RunsCodegen;

/// <summary>One document on disk and where its output goes. Paths as given; diagnostics print them so.</summary>
public sealed record GenerateJob
{
    public required string Document { get; init; }

    /// <summary>The output folder.</summary>
    public required string Output { get; init; }

    public string? OptionsFile { get; init; }

    public string? TemplatesFolder { get; init; }

    public string? ReportFile { get; init; }

    /// <summary>The folder that references may not leave; null for the document's own.</summary>
    public string? AllowedFolder { get; init; }

    /// <summary>What wins over the options file.</summary>
    public OptionOverrides Overrides { get; init; } = new();

    /// <summary>Compare only, write nothing.</summary>
    public bool CheckOnly { get; init; }
}
