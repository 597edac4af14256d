using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Diagnostics;

/// <summary>
/// The only factories of diagnostics: one method an id, in id order, one file a range. An id is never shared
/// and never used again after it is retired (<c>docs/diagnostics/retired.md</c>).
/// </summary>
public static partial class Catalogue
{
    private static Diagnostic Error(string id, Place place, string message) => new(id, Severity.Error, place, message);

    private static Diagnostic Warning(string id, Place place, string message) => new(id, Severity.Warning, place, message);

    private static string Quoted(IEnumerable<string> words) => string.Join(", ", words.Select(w => $"'{w}'"));
}
