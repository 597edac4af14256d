using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Rules;

internal sealed class MissingOperationId : IRule
{
    public string Id => "RCG2001";

    public IEnumerable<Diagnostic> Check(ApiDocument document) => document.Operations
        .Where(o => o.Id is null)
        .Select(o => Catalogue.MissingOperationId(o.Place, o.Method, o.Path));
}
