using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Code;

/// <summary>What became of one operation, schema or link of the document.</summary>
/// <param name="Kind">operation, schema or link.</param>
/// <param name="Name">The document's name for it.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Outcome">generated, approximated, refused or ignored.</param>
/// <param name="Ids">Diagnostics that explain the outcome.</param>
public sealed record ReportEntry(string Kind, string Name, Place Place, ReportOutcome Outcome, System.Collections.Immutable.ImmutableArray<string> Ids);

/// <summary>Outcomes of a report.</summary>
public enum ReportOutcome
{
    Generated,
    Approximated,
    Refused,

    /// <summary>Nothing of it travels, so that there is nothing to generate.</summary>
    Ignored,
}
