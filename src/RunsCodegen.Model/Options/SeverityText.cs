using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Options;

/// <summary>
/// Which severities may be set: rules (RCG2xxx) to anything, refusals (RCG3xxx) to a warning at the least, and what is
/// wrong with the document or could not be had as it stands (RCG1xxx, RCG4xxx) to an error.
/// </summary>
public static class SeverityText
{
    /// <summary>What is wrong with setting the severity of an id to a word; null when nothing is.</summary>
    public static Diagnostic? Fault(Place place, string id, string word)
    {
        var isRule = IsId(id) && id[3] == '2';
        var isRefusal = IsId(id) && id[3] == '3';
        var isDefect = IsId(id) && id[3] is ('1' or '4');
        return !isRule && !isRefusal && !isDefect ? Catalogue.SeverityCannotChange(place, id)
            : !Words.Severities.TryGetValue(word, out var severity) ? Catalogue.OptionHasWrongType(place, id, "'error', 'warning' or 'off'")
            : isRefusal && severity is null ? Catalogue.OptionHasWrongType(place, id, "'error' or 'warning'; what is left out is never left out silently")
            : isDefect && severity is not Severity.Error ? Catalogue.OptionHasWrongType(place, id, "'error'; what is a warning already stays one")
            : null;
    }

    private static bool IsId(string id) =>
        id.Length == 7 && id.StartsWith("RCG", StringComparison.Ordinal) && id[3..].All(char.IsAsciiDigit);
}
