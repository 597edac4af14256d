namespace RunsCodegen.Model.Diagnostics;

/// <summary>What a diagnostic means for the output.</summary>
public enum Severity
{
    /// <summary>Worth knowing; printed with <c>--verbose</c> only.</summary>
    Info,

    /// <summary>The output is right, but something in the document may surprise.</summary>
    Warning,

    /// <summary>There is no output.</summary>
    Error,
}
