namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Security.Claims;
using global::System.Threading.Tasks;
using global::Microsoft.AspNetCore.Authorization;

/// <summary>Met when all schemes of one alternative have an identity, with the scopes it asks for.</summary>
internal sealed class SecurityRequirement : AuthorizationHandler<SecurityRequirement>, IAuthorizationRequirement
{
    private readonly (string Scheme, string[] Scopes)[][] _alternatives;

    internal SecurityRequirement(string[] alternatives) =>
        _alternatives = Array.ConvertAll(alternatives, a => Array.ConvertAll(a.Split('+'), Parse));

    /// <summary>All schemes, each once, in document order.</summary>
    internal IEnumerable<string> Schemes => _alternatives.SelectMany(a => a).Select(s => s.Scheme).Distinct(StringComparer.Ordinal);

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SecurityRequirement requirement)
    {
        if (Array.Exists(_alternatives, all => Array.TrueForAll(all, s => IsMet(context.User, s.Scheme, s.Scopes))))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private static bool IsMet(ClaimsPrincipal user, string scheme, string[] scopes) =>
        user.Identities.Any(i => i.IsAuthenticated && i.AuthenticationType == scheme && Array.TrueForAll(scopes, s => HasScope(i, s)));

    private static bool HasScope(ClaimsIdentity identity, string scope) =>
        identity.Claims.Any(c => c.Type is "scope" or "scp" && Array.IndexOf(c.Value.Split(' '), scope) >= 0);

    private static (string Scheme, string[] Scopes) Parse(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? (text, []) : (text[..open], text[(open + 1)..].TrimEnd(')').Split(' '));
    }
}
