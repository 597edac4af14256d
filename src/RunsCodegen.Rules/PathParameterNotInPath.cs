using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Rules;

internal sealed class PathParameterNotInPath : IRule
{
    public string Id => "RCG2003";

    public IEnumerable<Diagnostic> Check(ApiDocument document) =>
        from operation in document.Operations
        let placeholders = PathTemplate.PlaceholdersWithQueryOf(operation.Path)
        from parameter in operation.Parameters
        where parameter.Location is ParameterLocation.Path && !placeholders.Contains(parameter.Name, StringComparer.Ordinal)
        select Catalogue.PathParameterNotInPath(parameter.Place, parameter.Name, operation.Path);
}
