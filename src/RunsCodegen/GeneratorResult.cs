using System.Collections.Immutable;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen;

/// <summary>What came of a run. There are no files when a diagnostic is an error.</summary>
public sealed record GeneratorResult
{
    public ImmutableArray<GeneratedFile> Files { get; init; } = [];

    /// <summary>With their severities settled, sorted by file, line, column and id.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Knows where the diagnostics and the report's entries stand.</summary>
    public required ILocator Locator { get; init; }

    /// <summary>What of the document was generated, approximated or refused.</summary>
    public ImmutableArray<ReportEntry> Report { get; init; } = [];

    /// <summary>Every file of the description that was read.</summary>
    public ImmutableArray<string> DocumentFiles { get; init; } = [];

    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
