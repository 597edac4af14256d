using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace RunsCodegen.Conformance.Running;

/// <summary>Accepts one credential where a security scheme of the document says that it is: <c>secret</c>, for basic <c>user:secret</c>.</summary>
internal sealed class CredentialHandler(IOptionsMonitor<CredentialOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<CredentialOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var scheme = Options.SecurityScheme;
        var sent = Text(scheme, "type") == "apiKey" ? ApiKey(scheme) : Request.Headers.Authorization.ToString();
        var wanted = Text(scheme, "type") == "apiKey" ? "secret"
            : Text(scheme, "scheme") == "basic" ? "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("user:secret"))
            : "Bearer secret";
        return Task.FromResult(sent.Length == 0 ? AuthenticateResult.NoResult()
            : sent != wanted ? AuthenticateResult.Fail("not the credential")
            : AuthenticateResult.Success(new(new(new ClaimsIdentity([new("scope", "read")], Scheme.Name)), Scheme.Name)));
    }

    private static string Text(JsonObject scheme, string name) => scheme[name]?.GetValue<string>() ?? "";

    private string ApiKey(JsonObject scheme) => Text(scheme, "in") switch
    {
        "header" => Request.Headers[Text(scheme, "name")].ToString(),
        "query" => Request.Query[Text(scheme, "name")].ToString(),
        _ => Request.Cookies[Text(scheme, "name")] ?? "",
    };
}

/// <summary>The security scheme of the document that a handler is for.</summary>
internal sealed class CredentialOptions : AuthenticationSchemeOptions
{
    public JsonObject SecurityScheme { get; set; } = [];
}
