using System.Globalization;

namespace RunsCodegen.Model.Text;

/// <summary>A position as tools print it: file, and 1-based line and column where they are known (else 0).</summary>
public sealed record SourceLocation(string File, int Line, int Column)
{
    /// <summary>The prefix that MSBuild and editors understand: <c>file(line,column)</c>.</summary>
    public override string ToString() => Line == 0
        ? File
        : string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column})");
}
