using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Rules;

internal sealed class DuplicateOperationId : IRule
{
    public string Id => "RCG2002";

    public IEnumerable<Diagnostic> Check(ApiDocument document)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        return document.Operations
            .Concat(document.Webhooks)
            .Where(o => o.Id is not null && !used.Add(o.Id))
            .Select(o => Catalogue.DuplicateOperationId(o.Place.At("operationId"), o.Id!))
            .ToList();
    }
}
