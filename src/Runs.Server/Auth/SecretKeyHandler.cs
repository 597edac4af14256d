using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Runs.Server.Storage;

namespace Runs.Server.Auth;

/// <summary>Accepts the secret key of an environment.</summary>
internal sealed class SecretKeyHandler(
    IRunStore store, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (BearerToken.Of(Request) is not { Length: > 0 } key)
        {
            return AuthenticateResult.NoResult();
        }

        return await store.FindEnvironmentByKeyAsync(key, Context.RequestAborted) is { } environment
            ? AuthenticateResult.Success(new(RunsIdentity.Of(Scheme.Name, environment.Id, []), Scheme.Name))
            : AuthenticateResult.NoResult();
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Unauthorized.SendAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Unauthorized.SendAsync(Context);
}
