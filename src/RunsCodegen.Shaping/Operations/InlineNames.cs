using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Bodies;
using RunsCodegen.Shaping.Support;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Operations;

/// <summary>Names for the schemas that operations write in place: parameters, bodies, responses, headers.</summary>
internal static class InlineNames
{
    /// <summary>Settles them operation by operation, whatever their order in the document.</summary>
    public static void Add(ImmutableArray<Operation> operations, OperationNames operationNames, SchemaNames names, ShapeFinder shapes)
    {
        foreach (var operation in operations.OrderBy(o => operationNames[o], StringComparer.Ordinal))
        {
            var name = operationNames[operation];
            foreach (var parameter in operation.Parameters)
            {
                names.AddInline(parameter.Schema, name + Identifiers.Pascal(parameter.Name));
            }

            if (operation.Body is { } body)
            {
                BodyNames.Add(body, name, names, shapes);
            }

            foreach (var response in operation.Responses)
            {
                AddResponse(operation, response, name + StatusNames.Name(response.Status), names, shapes);
            }
        }
    }

    private static void AddResponse(Operation operation, Response response, string name, SchemaNames names, ShapeFinder shapes)
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
            names.AddInline(header.Schema, name + Identifiers.Pascal(header.Name));
        }
    }
}
