using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Rules;

internal sealed class NoErrorResponse : IRule
{
    public IEnumerable<Diagnostic> Check(ApiDocument document) =>
        document.Operations
            .Where(o => !o.Responses.Any(r => r.Status is ['4' or '5', ..] or "default"))
            .Select(o => Catalogue.NoErrorResponse(o.Place, o.Method, o.Path));
}
