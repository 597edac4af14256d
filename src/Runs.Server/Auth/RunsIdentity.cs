using System.Security.Claims;

namespace Runs.Server.Auth;

/// <summary>What an accepted credential says: its environment, and for a public access token its scopes.</summary>
internal static class RunsIdentity
{
    private const string Environment = "environment";
    private const string Scope = "scope";

    /// <summary>The principal of a credential; the scheme's name is what the emitted security requirement looks for.</summary>
    public static ClaimsPrincipal Of(string scheme, string environmentId, IEnumerable<string> scopes) =>
        new(new ClaimsIdentity([new(Environment, environmentId), .. scopes.Select(s => new Claim(Scope, s))], scheme));

    /// <summary>The environment of the caller; null before anybody is accepted.</summary>
    public static string? FindEnvironment(ClaimsPrincipal user) => user.FindFirst(Environment)?.Value;

    /// <summary>The environment of an accepted caller.</summary>
    public static string EnvironmentOf(ClaimsPrincipal user) =>
        FindEnvironment(user) ?? throw new InvalidOperationException("The operation was reached without a credential.");

    /// <summary>Whether the caller may read any of the resources; a secret key may read all of its environment.</summary>
    public static bool MayRead(ClaimsPrincipal user, IEnumerable<string> resources) =>
        user.Identity?.AuthenticationType == SecuritySchemes.SecretKey
        || new TokenScopes(user.FindAll(Scope).Select(c => c.Value)).Allow("read", resources);
}
