using System.Text.RegularExpressions;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Diagnostics;

namespace RunsCodegen.Shaping.Operations;

/// <summary>Operations whose paths differ in the names of their parameters only (OpenAPI 3.1 §4.8.8: they are identical).</summary>
internal static partial class RouteConflicts
{
    /// <summary>Each operation that answers the same requests as one before it.</summary>
    public static IEnumerable<Diagnostic> Find(IEnumerable<Operation> operations)
    {
        var known = new Dictionary<(string, string), Operation>();
        foreach (var operation in operations)
        {
            var route = (operation.Method, Placeholder().Replace(operation.Path, "{}"));
            if (!known.TryAdd(route, operation))
            {
                yield return Catalogue.RoutesConflict(operation.Place, $"{operation.Method} {operation.Path}", known[route].Place);
            }
        }
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Placeholder();
}
