using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Reading;

internal static class DiagnosticSeverity
{
    /// <summary>The same message as a warning: the rest of the document can do without the faulty part.</summary>
    public static Diagnostic Demoted(this Diagnostic diagnostic) => diagnostic with { Severity = Severity.Warning };
}
