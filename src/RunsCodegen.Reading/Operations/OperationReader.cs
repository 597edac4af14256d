using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Reading.Text;

namespace RunsCodegen.Reading.Operations;

internal sealed class OperationReader(Readers all)
{
    private readonly ParameterList _parameters = new(all);
    private readonly CallbackReader _callbacks = new(all);
    private readonly CodeSampleReader _samples = new(all);

    public Operation Read(PathItem item, string method, ObjectNode node)
    {
        all.Fields.CheckNames(node, all.Dialect.IsSwagger2 ? FieldNames.Operation2 : FieldNames.Operation, "an operation");
        var parameters = _parameters.Read(item.Node, node);
        var servers = all.Dialect.IsSwagger2 ? Swagger2.Swagger2ServerReader.ReadFor(all, node) : all.Servers.Read(node);
        var operation = new Operation
        {
            Place = node.Place,
            Method = method,
            Path = item.Path,
            Id = all.Fields.Text(node, "operationId"),
            Tags = all.Fields.Texts(node, "tags"),
            Summary = all.Fields.Text(node, "summary") ?? (node.Find("description") is null ? all.Fields.Text(item.Node, "summary") : null),
            Description = all.Fields.Text(node, "description") ?? (node.Find("summary") is null ? all.Fields.Text(item.Node, "description") : null),
            Deprecated = all.Fields.Flag(node, "deprecated") ?? false,
            Parameters = ReadParameters(parameters),
            Body = all.Dialect.IsSwagger2 ? all.Swagger2Bodies.Read(node, parameters) : all.Bodies.Read(node),
            Responses = ReadResponses(node),
            Security = all.Security.ReadFor(node),
            Servers = servers.IsEmpty ? item.Servers : servers,
            Callbacks = _callbacks.Read(node, item.IsCallback),
            CodeSamples = _samples.Read(node),
        };

        // Between operations, so that schemas are numbered in the order of the document.
        all.Schemas.ReadOpen();
        return operation;
    }

    private ImmutableArray<Parameter> ReadParameters(ImmutableArray<ObjectNode> nodes) =>
        [.. nodes.Select(n => all.Dialect.IsSwagger2 ? all.Swagger2Parameters.Read(n) : all.Parameters.Read(n)).OfType<Parameter>()];

    private ImmutableArray<Response> ReadResponses(ObjectNode operation)
    {
        if (operation.Find("responses") is null or NullNode)
        {
            if (all.Dialect.RequiresResponses)
            {
                all.Bag.Add(Catalogue.MissingRequiredField(operation.Place, "responses", "the operation"));
            }

            return [];
        }

        var responses = ImmutableArray.CreateBuilder<Response>();
        foreach (var member in all.Fields.Members(operation, "responses"))
        {
            if (ResponseStatus.Read(member.Name) is not { } status)
            {
                all.Bag.Add(Catalogue.UnknownProperty(member.Value.Place, member.Name, "the responses, which are status codes, ranges as '4XX' and 'default',"));
            }
            else
            {
                var response = all.Dialect.IsSwagger2 ? all.Swagger2Responses.Read(member.Value, operation) : all.Responses.Read(member.Value);
                responses.Add(response with { Status = status });
            }
        }

        return responses.DrainToImmutable();
    }
}
