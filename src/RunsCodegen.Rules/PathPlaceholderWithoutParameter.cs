using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Rules;

internal sealed class PathPlaceholderWithoutParameter : IRule
{
    public string Id => "RCG2008";

    public IEnumerable<Diagnostic> Check(ApiDocument document) =>
        from operation in document.Operations
        from placeholder in PathTemplate.PlaceholdersOf(operation.Path)
        where !operation.Parameters.Any(p => p.Location is ParameterLocation.Path && p.Name == placeholder)
        select Catalogue.PathPlaceholderWithoutParameter(operation.Place, placeholder, operation.Path);
}
