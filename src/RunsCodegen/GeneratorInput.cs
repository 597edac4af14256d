using RunsCodegen.Emit;
using RunsCodegen.Model.Options;
using RunsCodegen.Model.Text;
using RunsCodegen.Reading;

namespace RunsCodegen;

/// <summary>All that a run depends on; nothing else of the machine reaches the output.</summary>
public sealed record GeneratorInput
{
    /// <summary>The document.</summary>
    public required SpecFile Document { get; init; }

    /// <summary>Gives the files that the document refers to.</summary>
    public required ISpecFiles Files { get; init; }

    public CodegenOptions Options { get; init; } = new();

    public TemplateOverrides Templates { get; init; } = TemplateOverrides.None;

    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    /// <summary>Told the name of each step as it begins.</summary>
    public Action<string> Progress { get; init; } = _ => { };
}
