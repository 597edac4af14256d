using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Rules;

internal sealed class PathParameterNotInPath : IRule
{
    public string Id => "RCG2003";

    public IEnumerable<Diagnostic> Check(ApiDocument document) =>
    [
        .. document.Operations.SelectMany(o => Missing(o, PathTemplate.PlaceholdersWithQueryOf(o.Path))),
        // The name of a webhook and the expression of a callback are no path templates.
        .. document.Webhooks.SelectMany(o => Missing(o, [])),
        .. document.Operations.Concat(document.Webhooks).SelectMany(o => o.Callbacks).SelectMany(c => c.Operations).SelectMany(o => Missing(o, [])),
    ];

    private static IEnumerable<Diagnostic> Missing(Operation operation, IReadOnlyList<string> placeholders) =>
        operation.Parameters
            .Where(p => p.Location is ParameterLocation.Path && !placeholders.Contains(p.Name, StringComparer.Ordinal))
            .Select(p => Catalogue.PathParameterNotInPath(p.Place, p.Name, operation.Path));
}
