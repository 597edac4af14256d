namespace Runs.Server.Auth;

/// <summary>The 401 of each case, in upstream's words.</summary>
internal static class Unauthorized
{
    private const string NoHeader = "No authorization header provided";
    private static readonly Uri StatusPage = new("https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/401");

    /// <summary>Sends it once, though each scheme of the operation asks for it.</summary>
    public static Task SendAsync(HttpContext context)
    {
        if (context.Response.HasStarted)
        {
            return Task.CompletedTask;
        }

        return BearerToken.Of(context.Request) is { } token
            ? GetRunTraceResult.Unauthorized(new() { Error = Reason(context, token) }).ExecuteAsync(context)
            : GetRunTraceResult.UnauthorizedProblemJson(new()
            {
                Title = "Unauthorized",
                Status = StatusCodes.Status401Unauthorized,
                Type = StatusPage,
                Detail = NoHeader,
                Error = NoHeader,
            }).ExecuteAsync(context);
    }

    private static string Reason(HttpContext context, string token)
    {
        var operation = context.GetEndpoint()?.Metadata.GetMetadata<IRouteNameMetadata>()?.RouteName;
        return operation == "addRunTags" ? "Invalid or Missing API Key"
            : token.Length == 0 ? "Invalid or Missing API key"
            : PublicAccessToken.TryRead(token) is not null ? "Public Access Token is invalid"
            : "Invalid API key";
    }
}
