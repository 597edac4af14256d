using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Rules;

internal sealed class NoErrorResponse : IRule
{
    public string Id => "RCG2004";

    public IEnumerable<Diagnostic> Check(ApiDocument document) => document.Operations
        .Where(o => !o.Responses.Any(r => r.Status is "default" or ['4' or '5', ..]))
        .Select(o => Catalogue.NoErrorResponse(o.Place, o.Method, o.Path));
}
