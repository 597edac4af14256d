namespace Runs.Server.Auth;

/// <summary>The scopes of a public access token: <c>action:type[:id]</c>. Ids may hold colons, so only the first two part it.</summary>
internal sealed class TokenScopes(IEnumerable<string> scopes)
{
    private const string Everything = "admin";

    private readonly string[][] _scopes = [.. scopes.Select(s => s.Split(':', 3))];

    /// <summary>Whether any scope allows the action on any of the resources, each written <c>type:id</c>.</summary>
    public bool Allow(string action, IEnumerable<string> resources) =>
        _scopes.Any(scope => scope is [Everything] || resources.Any(resource => Allows(scope, action, resource.Split(':', 2))));

    private static bool Allows(string[] scope, string action, string[] resource) => scope switch
    {
        [var allowed, _, ..] when allowed != action && allowed != "*" => false,
        [_, "all"] => true,
        [_, var type] => type == resource[0],
        [_, var type, var id] => (type == resource[0] || type == "all") && id == resource[1],
        _ => false,
    };
}
