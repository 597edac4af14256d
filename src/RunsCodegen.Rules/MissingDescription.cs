using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Rules;

internal sealed class MissingDescription : IRule
{
    public string Id => "RCG2005";

    public IEnumerable<Diagnostic> Check(ApiDocument document) => document.Operations
        .Where(o => string.IsNullOrWhiteSpace(o.Summary) && string.IsNullOrWhiteSpace(o.Description))
        .Select(o => Catalogue.MissingDescription(o.Place, o.Method, o.Path));
}
