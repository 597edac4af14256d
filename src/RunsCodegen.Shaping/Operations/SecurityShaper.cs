using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Naming;

namespace RunsCodegen.Shaping.Operations;

/// <summary>Security schemes → credentials of a client, and the names a server's handlers go by.</summary>
internal sealed class SecurityShaper
{
    private readonly Dictionary<string, CredentialCode> _credentials = new(StringComparer.Ordinal);

    public SecurityShaper(ApiDocument document)
    {
        var names = new NameScope(["BaseAddress", "ValidateRequests", "ValidateResponses", "Equals", "GetHashCode", "ToString", "GetType"]);
        var locals = new NameScope(["request", "options", "uri", "query"]);
        foreach (var scheme in document.SecuritySchemes)
        {
            var name = names.Free(Identifiers.Pascal(scheme.Name) is { Length: > 0 } pascal ? pascal : "Credential");
            _credentials[scheme.Name] = Credential(scheme, name, Identifiers.Escaped(locals.Free(Identifiers.Local(name))));
        }
    }

    /// <summary>The credentials that some operation asks for, in document order.</summary>
    public ImmutableArray<CredentialCode> Used(IEnumerable<Operation> operations)
    {
        var used = operations.SelectMany(o => o.Security).SelectMany(r => r.Schemes).Select(s => s.Scheme).ToHashSet(StringComparer.Ordinal);
        return [.. _credentials.Where(c => used.Contains(c.Key)).Select(c => c.Value)];
    }

    /// <summary>The alternatives of an operation that need credentials.</summary>
    public ImmutableArray<CredentialsCode> Alternatives(Operation operation) =>
    [
        .. operation.Security
            .Where(r => !r.Schemes.IsEmpty)
            .Select(r => new CredentialsCode([.. r.Schemes.Select(s => _credentials[s.Scheme])])),
    ];

    /// <summary>The alternatives as texts: schemes that go together joined by <c>+</c>, scopes in parentheses.</summary>
    public static ImmutableArray<string> Texts(Operation operation) =>
        operation.Security.Any(r => r.Schemes.IsEmpty) ? [] :
        [
            .. operation.Security.Select(r => string.Join("+", r.Schemes.Select(s =>
                s.Scopes.IsEmpty ? s.Scheme : $"{s.Scheme}({string.Join(' ', s.Scopes)})"))),
        ];

    private static CredentialCode Credential(SecurityScheme scheme, string name, string local) => new()
    {
        Name = name,
        Local = local,
        Doc = Docs.Of($"Credentials of the security scheme '{scheme.Name}'.", scheme.Description),
        IsBasic = scheme is { Kind: SecuritySchemeKind.Http, HttpScheme: "basic" },
        IsBearer = scheme.Kind is SecuritySchemeKind.OAuth2 or SecuritySchemeKind.OpenIdConnect
            || scheme is { Kind: SecuritySchemeKind.Http, HttpScheme: "bearer" },
        InHeader = scheme is { Kind: SecuritySchemeKind.ApiKey, Location: ParameterLocation.Header },
        InQuery = scheme is { Kind: SecuritySchemeKind.ApiKey, Location: ParameterLocation.Query },
        InCookie = scheme is { Kind: SecuritySchemeKind.ApiKey, Location: ParameterLocation.Cookie },
        WireName = scheme.ParameterName,
    };
}
