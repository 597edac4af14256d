using RunsCodegen.Model.Text;

namespace RunsCodegen.Model.Diagnostics;

/// <summary>One message to the user. Made by the factories of <see cref="Catalogue"/> only.</summary>
public sealed record Diagnostic
{
    internal Diagnostic(string id, Severity severity, Place place, string message) =>
        (Id, Severity, Place, Message) = (id, severity, place, message);

    /// <summary>The stable id, <c>RCG</c> and four digits; each has a page in <c>docs/diagnostics</c>.</summary>
    public string Id { get; }

    /// <summary>What it means for the output.</summary>
    public Severity Severity { get; init; }

    /// <summary>The narrowest node known to be at fault.</summary>
    public Place Place { get; }

    /// <summary>What is wrong, with the facts quoted, then what to do about it.</summary>
    public string Message { get; }

    /// <summary>
    /// The line as the command line, MSBuild and tests print it. It is one line and nothing else: what a document says
    /// can neither look like a diagnostic of its own nor move a terminal's cursor.
    /// </summary>
    public string Format(ILocator locator) => UnicodeText.Visible(
        $"{locator.Locate(Place)}: {Severity.ToString().ToLowerInvariant()} {Id}: {Message}");
}
