using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Runs.Server.Storage;

namespace Runs.Server.Auth;

/// <summary>Accepts public access tokens; whether their scopes suffice is for the operation to say, which knows the run.</summary>
internal sealed class PublicAccessTokenHandler(
    IRunStore store, TimeProvider clock, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (PublicAccessToken.TryRead(BearerToken.Of(Request) ?? "") is not { EnvironmentId: { } environmentId } token)
        {
            return AuthenticateResult.NoResult();
        }

        var environment = await store.FindEnvironmentAsync(environmentId, Context.RequestAborted);
        return environment is not null && token.IsGenuine(environment.SecretKey, clock.GetUtcNow())
            ? AuthenticateResult.Success(new(RunsIdentity.Of(Scheme.Name, environment.Id, token.Scopes), Scheme.Name))
            : AuthenticateResult.Fail("the token is not signed by its environment's key, or has expired");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Unauthorized.SendAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Unauthorized.SendAsync(Context);
}
