using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Text;
using RunsCodegen.Shaping.Bodies;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Support;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Operations;

/// <summary>Names for the schemas that operations write in place: parameters, bodies, responses, headers.</summary>
internal sealed class InlineNames(OperationNames operationNames, SchemaNames names, ShapeFinder shapes)
{
    /// <summary>Settles them, whatever the order of the operations in the document.</summary>
    public void Add(ImmutableArray<Operation> operations)
    {
        var uses = operations.OrderBy(o => operationNames[o], StringComparer.Ordinal).SelectMany(Uses).ToArray();

        // What operations share is called after itself: another operation that uses it must not change its name.
        foreach (var use in uses.Where(u => u.Component is not null).DistinctBy(u => u.Place).OrderBy(u => u.Component, StringComparer.Ordinal))
        {
            use.Settle(use.Component!);
        }

        foreach (var use in uses.Where(u => u.Component is null))
        {
            use.Settle(use.Own);
        }
    }

    private IEnumerable<Use> Uses(Operation operation)
    {
        var name = operationNames[operation];
        foreach (var parameter in operation.Parameters)
        {
            var shared = SharedNames.Of(parameter.Place, "Parameter", "Param");
            yield return new(parameter.Place, shared is null ? null : shared + "Parameter", name + Identifiers.Pascal(parameter.Name), wanted => names.AddInline(parameter.Schema, wanted));
        }

        if (operation.Body is { } body)
        {
            yield return new(body.Place, SharedNames.Of(body.Place, "RequestBody", "Request", "Body"), name, wanted => BodyNames.Add(body, wanted, names, shapes));
        }

        foreach (var response in operation.Responses)
        {
            yield return new(response.Place, SharedNames.Of(response.Place, "ResponseBody", "Response", "Body"), name + StatusNames.Name(response.Status),
                wanted => AddResponse(operation, response, wanted));
        }
    }

    private void AddResponse(Operation operation, Response response, string name)
    {
        foreach (var content in ReplyContent.Of(operation, response, shapes).Kept)
        {
            if (content.Schema is { } schema)
            {
                names.AddInline(schema, name + (content.Kind is MediaKind.Json or MediaKind.Text ? "Body" : "Item"));
            }
        }

        foreach (var header in response.Headers)
        {
            names.AddInline(header.Schema, SharedNames.Of(header.Place, "Header") is { } shared ? shared + "Header" : name + Identifiers.Pascal(header.Name));
        }
    }

    // Where it stands, what it is called when operations share it, its name when they do not, and how it gets one.
    private sealed record Use(Place Place, string? Component, string Own, Action<string> Settle);
}
