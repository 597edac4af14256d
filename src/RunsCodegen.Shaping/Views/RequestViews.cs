using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Naming;

namespace RunsCodegen.Shaping.Views;

/// <summary>
/// <c>readOnly</c> members are in no request, <c>writeOnly</c> ones in no response. A schema that holds any, however
/// deep, and travels both ways becomes two: the response keeps its name, the request is called <c>PetRequest</c>.
/// What travels one way only loses the members of the other way; what no operation uses stays as it is.
/// </summary>
internal static class RequestViews
{
    /// <summary>The document with its views told apart.</summary>
    public static ApiDocument Settle(ApiDocument document)
    {
        if (!document.Schemas.All.Any(s => s.Annotations.ReadOnly || s.Annotations.WriteOnly))
        {
            return document;
        }

        var uses = new SchemaUses(document);
        var members = new ViewMembers(document.Schemas);
        var inRequest = uses.HoldersOf(uses.Sent.Where(id => members.Differs(id, inRequest: true)));
        var inResponse = uses.HoldersOf(uses.Received.Where(id => members.Differs(id, inRequest: false)));
        var split = document.Schemas.All
            .Select(s => s.Id)
            .Where(id => uses.Sent.Contains(id) && uses.Received.Contains(id) && (inRequest.Contains(id) || inResponse.Contains(id)))
            .ToArray();
        var copies = split.Select((id, i) => new { Id = id, Copy = new SchemaId(document.Schemas.All.Length + i) }).ToDictionary(p => p.Id, p => p.Copy);

        var schemas = document.Schemas.All.Select(s => OfOneWay(s, uses, members, copies)).Concat(Requests(document.Schemas, split, members, copies));
        return document with
        {
            Operations = [.. document.Operations.Select(o => OperationReferences.ReplaceSent(o, id => Sent(id, copies)))],
            Webhooks = [.. document.Webhooks.Select(o => OperationReferences.ReplaceAnswered(o, id => Sent(id, copies)))],
            Schemas = new([.. schemas]),
        };
    }

    private static SchemaId Sent(SchemaId id, Dictionary<SchemaId, SchemaId> copies) => copies.GetValueOrDefault(id, id);

    // The schema under its own name: of the response, if it is in any.
    private static Schema OfOneWay(Schema schema, SchemaUses uses, ViewMembers members, Dictionary<SchemaId, SchemaId> copies) =>
        uses.Received.Contains(schema.Id) ? uses.Sent.Contains(schema.Id) && !copies.ContainsKey(schema.Id) ? schema : members.View(schema, inRequest: false)
        : uses.Sent.Contains(schema.Id) ? SchemaReferences.Replace(members.View(schema, inRequest: true), id => Sent(id, copies))
        : schema;

    private static IEnumerable<Schema> Requests(SchemaTable schemas, SchemaId[] split, ViewMembers members, Dictionary<SchemaId, SchemaId> copies)
    {
        var taken = schemas.All.Select(s => Identifiers.Pascal(s.ComponentName ?? "")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var id in split)
        {
            var view = members.View(schemas[id], inRequest: true);
            yield return SchemaReferences.Replace(view, held => Sent(held, copies)) with
            {
                Id = copies[id],
                ViewName = view.ComponentName is { } name ? Name(name, taken) : null,
            };
        }
    }

    // A number makes the name free where both are taken; NameScope adds it.
    private static string Name(string component, HashSet<string> taken) =>
        taken.Contains(Identifiers.Pascal(component + "Request")) && !taken.Contains(Identifiers.Pascal(component + "Input"))
            ? component + "Input"
            : component + "Request";
}
