namespace RunsCodegen.Output.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::Microsoft.AspNetCore.Authorization;

/// <summary>
/// Alternatives of security schemes, any one of which suffices. Schemes that are needed together are joined by
/// <c>+</c>; scopes stand in parentheses. Authentication schemes of the same names are asked for the identities.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SecurityRequirementAttribute : AuthorizeAttribute, IAuthorizationRequirementData
{
    private readonly SecurityRequirement _requirement;

    public SecurityRequirementAttribute(params string[] alternatives)
    {
        Alternatives = alternatives;
        _requirement = new(alternatives);
        AuthenticationSchemes = string.Join(',', _requirement.Schemes);
    }

    public IReadOnlyList<string> Alternatives { get; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [_requirement];
}
