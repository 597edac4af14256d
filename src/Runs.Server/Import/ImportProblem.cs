using System.Globalization;

namespace Runs.Server.Import;

/// <summary>Something an import has to say about a line.</summary>
/// <param name="Line">The number of the line in the uncompressed file, from 1.</param>
/// <param name="Severity">Whether the line was left out.</param>
/// <param name="Message">What is wrong, where in the line, and what would be right.</param>
public sealed record ImportProblem(long Line, ImportSeverity Severity, string Message)
{
    /// <summary>The problem as a compiler would print it.</summary>
    public string ToText(string file) =>
        string.Create(CultureInfo.InvariantCulture, $"{file}({Line}): {(Severity == ImportSeverity.Error ? "error" : "warning")}: {Message}");
}

/// <summary>How bad a problem is.</summary>
public enum ImportSeverity
{
    /// <summary>The line was imported, with a part of it put right or left out.</summary>
    Warning,

    /// <summary>Nothing of the line was imported.</summary>
    Error,
}
