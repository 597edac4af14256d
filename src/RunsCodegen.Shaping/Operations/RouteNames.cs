using RunsCodegen.Model.Api;
using RunsCodegen.Shaping.Naming;
using RunsCodegen.Shaping.Support;

namespace RunsCodegen.Shaping.Operations;

/// <summary>What ASP.NET Core calls the path parameters of an operation: their own names, unless it takes those for something else.</summary>
internal sealed class RouteNames
{
    // MVC finds its actions by route values of these names.
    private static readonly string[] Reserved = ["action", "area", "controller", "handler", "page"];

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private RouteNames(Operation operation)
    {
        var scope = new NameScope(Reserved);
        foreach (var name in PathTemplate.Placeholders(operation.Path))
        {
            _names[name] = scope.Free(IsPlain(name) ? name : Identifiers.Pascal(name) is { Length: > 0 } pascal ? pascal : "Parameter");
        }
    }

    /// <summary>The route parameter of a path parameter.</summary>
    public string this[string parameter] => _names.GetValueOrDefault(parameter, parameter);

    /// <summary>The names of an operation's path.</summary>
    public static RouteNames Of(Operation operation) => new(operation);

    // A colon begins a constraint, an equals sign a default, an asterisk takes the rest of the path, a question mark makes it optional.
    private static bool IsPlain(string name) => name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '$');
}
