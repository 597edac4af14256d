namespace RunsCodegen.Output.Runtime;

/// <summary>Limits from the options of the generator, which writes this file anew.</summary>
internal static class ApiLimits
{
    /// <summary>How deep arrays and objects may nest in JSON.</summary>
    public const int MaxDepth = 1000;
}
