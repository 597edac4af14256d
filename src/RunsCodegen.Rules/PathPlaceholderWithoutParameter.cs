using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Rules;

internal sealed class PathPlaceholderWithoutParameter : IRule
{
    public IEnumerable<Diagnostic> Check(ApiDocument document) =>
        from operation in document.Operations
        from name in PathTemplate.Names(operation.Path)
        where !operation.Parameters.Any(p => p.Location == ParameterLocation.Path && p.Name == name)
        select Catalogue.PathPlaceholderWithoutParameter(operation.Place, name, operation.Path);
}
