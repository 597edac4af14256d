using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Rules;

internal sealed class EnumWithoutType : IRule
{
    public string Id => "RCG2006";

    public IEnumerable<Diagnostic> Check(ApiDocument document)
    {
        // 'not: { enum: […] }' excludes values; their type is told by the schema around it.
        var excluded = document.Schemas.All.Select(s => s.Not).OfType<SchemaId>().ToHashSet();
        return document.Schemas.All
            .Where(s => s.Enum is not null && s.Types.HasFlag(JsonTypes.Any) && s.Reference is null && !excluded.Contains(s.Id))
            .Select(s => Catalogue.EnumWithoutType(s.Place.At("enum")));
    }
}
