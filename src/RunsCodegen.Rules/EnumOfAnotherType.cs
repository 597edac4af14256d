using System.Text.Json;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Rules;

internal sealed class EnumOfAnotherType : IRule
{
    public string Id => "RCG2009";

    public IEnumerable<Diagnostic> Check(ApiDocument document) => document.Schemas.All
        .Where(s => s.Enum is { IsEmpty: false } values && !s.Types.HasFlag(JsonTypes.Any) && !values.Any(v => Is(v, s.Types)))
        .Select(s => Catalogue.EnumOfAnotherType(s.Place.At("enum")));

    private static bool Is(JsonElement value, JsonTypes types) => (types & (value.ValueKind switch
    {
        JsonValueKind.Null => JsonTypes.Null,
        JsonValueKind.True or JsonValueKind.False => JsonTypes.Boolean,
        JsonValueKind.String => JsonTypes.String,
        JsonValueKind.Array => JsonTypes.Array,
        JsonValueKind.Object => JsonTypes.Object,
        _ => JsonTypes.Integer | JsonTypes.Number,
    })) != JsonTypes.None;
}
