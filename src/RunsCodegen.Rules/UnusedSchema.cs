using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Rules;

internal sealed class UnusedSchema : IRule
{
    public string Id => "RCG2007";

    public IEnumerable<Diagnostic> Check(ApiDocument document)
    {
        // A description without operations is a library of schemas: all of it is for somebody else.
        if (document.Operations.IsEmpty && document.Webhooks.IsEmpty)
        {
            return [];
        }

        var reached = ReachableSchemas.Of(document);
        return document.Schemas.All
            .Where(s => s.ComponentName is not null && !reached.Contains(s.Id))
            .Select(s => Catalogue.UnusedSchema(s.Place, s.ComponentName!));
    }
}
