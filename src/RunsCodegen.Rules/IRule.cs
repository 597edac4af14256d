using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Rules;

/// <summary>One thing that could be better in a description. A rule is named after the fault it finds.</summary>
public interface IRule
{
    /// <summary>The id of its diagnostics.</summary>
    string Id { get; }

    /// <summary>Every place at which the description has the fault, in document order.</summary>
    IEnumerable<Diagnostic> Check(ApiDocument document);
}
