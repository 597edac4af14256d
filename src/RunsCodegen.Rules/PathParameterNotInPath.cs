using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Rules;

internal sealed class PathParameterNotInPath : IRule
{
    public IEnumerable<Diagnostic> Check(ApiDocument document) =>
        from operation in document.Operations
        let names = PathTemplate.Names(operation.Path).ToHashSet(StringComparer.Ordinal)
        from parameter in operation.Parameters
        where parameter.Location == ParameterLocation.Path && !names.Contains(parameter.Name)
        select Catalogue.PathParameterNotInPath(parameter.Place, parameter.Name, operation.Path);
}
