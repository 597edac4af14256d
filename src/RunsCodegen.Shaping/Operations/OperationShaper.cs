using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Bodies;
using RunsCodegen.Shaping.Contracts;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Support;

namespace RunsCodegen.Shaping.Operations;

/// <summary>Operation → what clients and controllers share of it.</summary>
internal sealed class OperationShaper(
    ShapingTools tools, RulesShaper rules, ResponseShaper responses, BodyShaper bodies, SecurityShaper security, ServerRoutes routes)
{
    private static readonly HashSet<string> Verbs = new(["GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS"], StringComparer.Ordinal);

    private readonly ParameterShaper _parameters = new(tools, rules);

    /// <summary>The operation under its settled name.</summary>
    public OperationCode ShapeOperation(Operation operation, string name, PatternScope patterns)
    {
        var id = operation.Id ?? name;
        var locals = new NameScope(
            ["body", "bodyValue", "found", "cancellationToken", "request", "response", "reply", "result", "options", "uri", "query", "context", "problem", "value", "this", .. security.Locals]);
        var parameters = _parameters.ShapeParameters(operation, locals, patterns);
        var body = bodies.ShapeBody(operation.Body, name, locals, patterns);
        var cases = responses.ShapeCases(operation);
        return new()
        {
            Name = name,
            Id = id,
            Doc = Docs.Of($"{operation.Method} {operation.Path}", operation.Summary, operation.Description),
            IsDeprecated = operation.Deprecated,
            Method = operation.Method,
            Route = RouteTemplate.Server(operation.Path, RouteNames.Of(operation)),
            IsServed = routes.ConditionsOf(operation) is not null,
            Conditions = routes.ConditionsOf(operation) ?? [],
            Path = RouteTemplate.Client(operation.Path, parameters),
            FixedQuery = RouteTemplate.FixedQuery(operation),
            Parameters = parameters,
            Body = body,
            Arguments = Arguments(parameters, body),
            VerbAttribute = Verbs.Contains(operation.Method) ? "Http" + Identifiers.Pascal(operation.Method.ToLowerInvariant()) : null,
            Response = responses.ShapeResponse(name, id, cases),
            Result = responses.ShapeResult(name, id, cases),
            Security = security.Alternatives(operation),
            SecurityTexts = SecurityShaper.Texts(operation),
            Accept = ResponseShaper.Accept(cases),
            Acceptable = ResponseShaper.Acceptable(cases),
        };
    }

    private static ImmutableArray<ArgumentCode> Arguments(ImmutableArray<ParameterCode> parameters, RequestBodyCode? body)
    {
        var arguments = parameters.Select(p => new ArgumentCode(p.Name, p.Type, p.Doc, p.IsRequired, p.IsValueType) { HasRules = p.Rules is not null }).ToList();
        if (body is not null)
        {
            arguments.Add(new("body", body.Type, body.Doc, body.IsRequired, body.IsValueType) { HasRules = body.Rules is not null });
        }

        return [.. arguments.OrderByDescending(a => a.IsRequired)];
    }
}
