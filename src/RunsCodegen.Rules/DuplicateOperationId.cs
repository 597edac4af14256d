using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Rules;

internal sealed class DuplicateOperationId : IRule
{
    public IEnumerable<Diagnostic> Check(ApiDocument document)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return document.Operations
            .Where(o => o.Id is not null && !seen.Add(o.Id))
            .Select(o => Catalogue.DuplicateOperationId(o.Place.At("operationId"), o.Id!));
    }
}
