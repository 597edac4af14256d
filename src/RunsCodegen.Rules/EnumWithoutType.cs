using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Rules;

internal sealed class EnumWithoutType : IRule
{
    public string Id => "RCG2006";

    public IEnumerable<Diagnostic> Check(ApiDocument document) => document.Schemas.All
        .Where(s => s.Enum is not null && s.Types.HasFlag(JsonTypes.Any) && s.Reference is null)
        .Select(s => Catalogue.EnumWithoutType(s.Place.At("enum")));
}
