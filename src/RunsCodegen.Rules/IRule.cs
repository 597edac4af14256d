using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Rules;

/// <summary>One way in which a document that can be read could be better.</summary>
internal interface IRule
{
    /// <summary>The faults, in document order.</summary>
    IEnumerable<Diagnostic> Check(ApiDocument document);
}
