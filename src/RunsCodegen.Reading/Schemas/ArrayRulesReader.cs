using RunsCodegen.Model.Api;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Schemas;

internal sealed class ArrayRulesReader(Readers all)
{
    public ArrayRules Read(ObjectNode node)
    {
        // Before JSON Schema 2020-12 a list of 'items' was what 'prefixItems' is now.
        var isTuple = node.Find("items") is ArrayNode;
        return new ArrayRules
        {
            Items = IdOf(node, isTuple ? "additionalItems" : "items"),
            PrefixItems = [.. all.Fields.Items(node, isTuple ? "items" : "prefixItems").Select(all.Schemas.IdOf)],
            Contains = IdOf(node, "contains"),
            MinContains = all.Fields.Count(node, "minContains"),
            MaxContains = all.Fields.Count(node, "maxContains"),
            UnevaluatedItems = IdOf(node, "unevaluatedItems"),
            MinItems = all.Fields.Count(node, "minItems"),
            MaxItems = all.Fields.Count(node, "maxItems"),
            UniqueItems = all.Fields.Flag(node, "uniqueItems") ?? false,
        };
    }

    private SchemaId? IdOf(ObjectNode node, string name) => node.Find(name) is { } value ? all.Schemas.IdOf(value) : null;
}
