using System.Collections.Immutable;
using System.Text.Json;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Model.Diagnostics;
using RunsCodegen.Model.Options;
using RunsCodegen.Shaping.Types;

namespace RunsCodegen.Shaping.Support;

/// <summary>
/// Which operations a server can tell apart, and how. Paths that differ only in the names of their parameters are one
/// path (OpenAPI 3.1 §4.8.8), and what follows <c>?</c> or <c>#</c> is none of it; so a query parameter or a header that
/// each operation has with a value of its own must decide. A client has no quarrel with any of this and keeps them all.
/// </summary>
internal sealed class ServerRoutes
{
    private readonly Dictionary<Operation, ImmutableArray<RouteConditionCode>> _conditions = new(ReferenceEqualityComparer.Instance);

    private ServerRoutes()
    {
    }

    /// <summary>Finds the routes of the operations, and says which operations only a client can have.</summary>
    public static ServerRoutes Of(ImmutableArray<Operation> operations, ShapeFinder shapes, CodegenOptions options, DiagnosticBag diagnostics)
    {
        var routes = new ServerRoutes();
        if (options.IsServer)
        {
            foreach (var group in operations.GroupBy(RouteOf))
            {
                routes.Add([.. group], shapes, diagnostics);
            }
        }

        return routes;
    }

    /// <summary>What the requests of an operation have besides its method and path; null when a server cannot have it.</summary>
    public ImmutableArray<RouteConditionCode>? ConditionsOf(Operation operation) => _conditions.TryGetValue(operation, out var conditions) ? conditions : null;

    private void Add(ImmutableArray<Operation> group, ShapeFinder shapes, DiagnosticBag diagnostics)
    {
        foreach (var operation in group.OrderBy(o => o.Path, StringComparer.Ordinal).ThenBy(o => o.Id, StringComparer.Ordinal))
        {
            var conditions = Written(operation);
            if (group.Length > 1 && conditions.IsEmpty)
            {
                conditions = Required(operation, shapes);
            }

            if (HasNeighbours(operation.Path))
            {
                diagnostics.Add(Catalogue.OnlyForClients(operation.Place, $"{operation.Method} {operation.Path}", "nothing stands between two of its path parameters"));
            }
            else if (_conditions.FirstOrDefault(o => group.Contains(o.Key) && Same(o.Value, conditions)).Key is { } other)
            {
                diagnostics.Add(Catalogue.RoutesConflict(operation.Place, $"{operation.Method} {operation.Path}", other.Place));
            }
            else
            {
                _conditions[operation] = conditions;
            }
        }
    }

    // /responses?beta=true
    private static ImmutableArray<RouteConditionCode> Written(Operation operation) =>
    [
        .. PathTemplate.Query(operation.Path).Where(q => q.Value?.Contains('{', StringComparison.Ordinal) != true)
            .Select(q => new RouteConditionCode("Query", Uri.UnescapeDataString(q.Name), Uri.UnescapeDataString(q.Value ?? ""))),
    ];

    // A required parameter with one value only, such as X-Amz-Target.
    private static ImmutableArray<RouteConditionCode> Required(Operation operation, ShapeFinder shapes)
    {
        var conditions = ImmutableArray.CreateBuilder<RouteConditionCode>();
        foreach (var parameter in operation.Parameters.Where(p => p is { Required: true, ContentType: null, Location: ParameterLocation.Query or ParameterLocation.Header }))
        {
            if (OnlyValue(shapes.Schema(shapes.Of(parameter.Schema).Owner)) is { } value)
            {
                conditions.Add(new(parameter.Location.ToString(), parameter.Name, value));
            }
        }

        return conditions.ToImmutable();
    }

    private static string? OnlyValue(Schema schema) =>
        schema.Const is { ValueKind: JsonValueKind.String } value ? value.GetString()
        : schema.Enum is [{ ValueKind: JsonValueKind.String } only] ? only.GetString()
        : null;

    private static bool Same(ImmutableArray<RouteConditionCode> some, ImmutableArray<RouteConditionCode> others) =>
        some.Length == others.Length && some.All(others.Contains);

    private static bool HasNeighbours(string path)
    {
        var parts = PathTemplate.Parts(PathTemplate.Of(path)).ToArray();
        return parts.Where((part, i) => i > 0 && part.IsPlaceholder && parts[i - 1].IsPlaceholder).Any();
    }

    // ASP.NET Core compares literals without regard to case and to a slash at the end.
    private static Route RouteOf(Operation operation) => new(
        operation.Method,
        string.Concat(PathTemplate.Parts(PathTemplate.Of(operation.Path)).Select(p => p.IsPlaceholder ? "{}" : p.Text.ToUpperInvariant())).TrimEnd('/'));

    private sealed record Route(string Method, string Path);
}
