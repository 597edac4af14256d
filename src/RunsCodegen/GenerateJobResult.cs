using System.Collections.Immutable;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen;

/// <summary>What came of a job.</summary>
public sealed record GenerateJobResult
{
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Knows where the diagnostics stand.</summary>
    public required ILocator Locator { get; init; }

    /// <summary>The files of the output, below its folder.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Every file whose change would change the output: document, what it refers to, options, templates.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [];

    public int Written { get; init; }

    public int Removed { get; init; }
}
