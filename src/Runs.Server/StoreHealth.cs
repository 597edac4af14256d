using Runs.Server.Storage;

namespace Runs.Server;

/// <summary>Healthy while the store answers; replies as ASP.NET Core's health checks do, without what several checks would need.</summary>
internal sealed partial class StoreHealth(IRunStore store, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<StoreHealth>();

    /// <summary>200 and <c>Healthy</c>, or 503 and <c>Unhealthy</c>; never to be kept.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var isHealthy = await IsHealthyAsync(context.RequestAborted);
        var response = context.Response;
        response.StatusCode = isHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        response.ContentType = "text/plain";
        response.Headers.CacheControl = "no-store, no-cache";
        response.Headers.Pragma = "no-cache";
        response.Headers.Expires = "Thu, 01 Jan 1970 00:00:00 GMT";
        await response.WriteAsync(isHealthy ? "Healthy" : "Unhealthy", context.RequestAborted);
    }

    private async ValueTask<bool> IsHealthyAsync(CancellationToken cancellationToken)
    {
        try
        {
            _ = await store.FindEnvironmentAsync("healthz", cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogUnhealthy(exception);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store does not answer.")]
    private partial void LogUnhealthy(Exception exception);
}
