using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Support;

namespace RunsCodegen.Shaping.Operations;

/// <summary>Names for the schemas that operations write in place: parameters, bodies, responses, headers.</summary>
internal static class InlineNames
{
    /// <summary>Settles them operation by operation, whatever their order in the document.</summary>
    public static void Add(ImmutableArray<Operation> operations, OperationNames operationNames, SchemaNames names)
    {
        foreach (var operation in operations.OrderBy(o => operationNames[o], StringComparer.Ordinal))
        {
            var name = operationNames[operation];
            foreach (var parameter in operation.Parameters)
            {
                names.AddInline(parameter.Schema, name + Identifiers.Pascal(parameter.Name));
            }

            if (operation.Body?.Contents.FirstOrDefault(OperationSupport.IsJson)?.Schema is { } body)
            {
                names.AddInline(body, name + "Request");
            }

            foreach (var response in operation.Responses)
            {
                AddResponse(response, name + StatusNames.Name(response.Status), names);
            }
        }
    }

    private static void AddResponse(Response response, string name, SchemaNames names)
    {
        foreach (var content in response.Contents)
        {
            if (content.Schema is { } schema)
            {
                names.AddInline(schema, name + "Body");
            }
        }

        foreach (var header in response.Headers)
        {
            names.AddInline(header.Schema, name + Identifiers.Pascal(header.Name));
        }
    }
}
