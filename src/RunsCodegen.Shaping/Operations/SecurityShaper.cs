using System.Collections.Immutable;
using RunsCodegen.Model.Api;
using RunsCodegen.Model.Code;
using RunsCodegen.Shaping.Naming;

namespace RunsCodegen.Shaping.Operations;

/// <summary>Security schemes → credentials of a client, and the names a server's handlers go by.</summary>
internal sealed class SecurityShaper
{
    private readonly Dictionary<string, CredentialCode> _credentials = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withoutCredentials;

    public SecurityShaper(ApiDocument document)
    {
        var names = new NameScope(
            ["BaseAddress", "ServerOf", "FindServer", "ValidateRequests", "ValidateResponses", "EventStreamEnd", "Equals", "GetHashCode", "ToString", "GetType"]);
        foreach (var scheme in document.SecuritySchemes.Where(s => s.Kind != SecuritySchemeKind.MutualTls))
        {
            var name = names.Free(Identifiers.Pascal(scheme.Name) is { Length: > 0 } pascal ? pascal : "Credential");
            _credentials[scheme.Name] = Credential(scheme, name, names.Free(name + "Source"), names.Free($"Find{name}Async"));
        }

        // A certificate is shown by the connection; the calls themselves carry nothing.
        _withoutCredentials = document.SecuritySchemes.Where(s => s.Kind == SecuritySchemeKind.MutualTls).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Names of locals that hold credentials.</summary>
    public IEnumerable<string> Locals => _credentials.Values.Select(c => c.Local);

    /// <summary>The credentials that some operation asks for, in document order.</summary>
    public ImmutableArray<CredentialCode> Used(IEnumerable<Operation> operations)
    {
        var used = operations.SelectMany(o => o.Security).SelectMany(r => r.Schemes).Select(s => s.Scheme).ToHashSet(StringComparer.Ordinal);
        return [.. _credentials.Where(c => used.Contains(c.Key)).Select(c => c.Value)];
    }

    /// <summary>The alternatives of an operation that send credentials; one that asks for an undeclared scheme cannot be met.</summary>
    public ImmutableArray<CredentialsCode> Alternatives(Operation operation) =>
    [
        .. operation.Security
            .Where(r => r.Schemes.All(s => _credentials.ContainsKey(s.Scheme) || _withoutCredentials.Contains(s.Scheme)))
            .Select(r => new CredentialsCode([.. r.Schemes.Select(s => _credentials.GetValueOrDefault(s.Scheme)).OfType<CredentialCode>().Distinct()]))
            .Where(c => !c.All.IsEmpty),
    ];

    /// <summary>The alternatives as texts: schemes that go together joined by <c>+</c>, scopes in parentheses.</summary>
    public static ImmutableArray<string> Texts(Operation operation) =>
        operation.Security.Any(r => r.Schemes.IsEmpty) ? [] :
        [
            .. operation.Security.Select(r => string.Join("+", r.Schemes.Select(s =>
                s.Scopes.IsEmpty ? s.Scheme : $"{s.Scheme}({string.Join(' ', s.Scopes)})"))),
        ];

    private static CredentialCode Credential(SecurityScheme scheme, string name, string source, string method)
    {
        var isBasic = scheme is { Kind: SecuritySchemeKind.Http, HttpScheme: "basic" };
        var isToken = scheme.Kind is SecuritySchemeKind.OAuth2 or SecuritySchemeKind.OpenIdConnect || scheme is { Kind: SecuritySchemeKind.Http, HttpScheme: "bearer" };
        return new()
        {
            Name = name,
            Local = Identifiers.Local(name) + "Credential",
            SourceName = isBasic ? null : source,
            MethodName = method,
            Doc = Docs.Of($"Credentials of the security scheme '{scheme.Name}'.", scheme.Description),
            IsBasic = isBasic,
            HttpScheme = isToken ? "Bearer" : scheme.Kind == SecuritySchemeKind.Http ? scheme.HttpScheme : null,
            InHeader = scheme is { Kind: SecuritySchemeKind.ApiKey, Location: ParameterLocation.Header },
            InQuery = scheme is { Kind: SecuritySchemeKind.ApiKey, Location: ParameterLocation.Query },
            InCookie = scheme is { Kind: SecuritySchemeKind.ApiKey, Location: ParameterLocation.Cookie },
            WireName = scheme.ParameterName,
        };
    }
}
