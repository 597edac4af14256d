using System.Globalization;
using System.Threading.RateLimiting;
using Runs.Server.Auth;

namespace Runs.Server.Http;

/// <summary>Counts the requests of each environment, and of its public tokens apart, as upstream does.</summary>
internal sealed class RateLimits(RateLimitOptions options, TimeProvider clock) : IAsyncDisposable
{
    private static readonly Uri StatusPage = new("https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/429");

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, (string?, bool)>(context =>
        RateLimitPartition.Get((RunsIdentity.FindEnvironment(context.User), IsPublic(context)), key => NewLimiter(key.Item2, options)));

    /// <summary>Lets a request through with the state of its limit in headers, or answers 429.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (RunsIdentity.FindEnvironment(context.User) is null)
        {
            await next(context);
            return;
        }

        using var lease = _limiter.AttemptAcquire(context);
        var remaining = (int)(_limiter.GetStatistics(context)?.CurrentAvailablePermits ?? 0);
        var limit = IsPublic(context) ? options.PublicTokenRequests : options.Burst;
        var wait = IsPublic(context) ? TimeSpan.FromMinutes(1) : options.Interval;
        var reset = clock.GetUtcNow().Add(wait).ToUnixTimeMilliseconds();
        var headers = context.Response.Headers;
        headers["x-ratelimit-limit"] = limit.ToString(CultureInfo.InvariantCulture);
        headers["x-ratelimit-remaining"] = remaining.ToString(CultureInfo.InvariantCulture);
        headers["x-ratelimit-reset"] = reset.ToString(CultureInfo.InvariantCulture);
        await (lease.IsAcquired ? next(context) : Refuse(context, limit, remaining, reset, wait));
    }

    public ValueTask DisposeAsync() => _limiter.DisposeAsync();

    private static bool IsPublic(HttpContext context) => context.User.Identity?.AuthenticationType == SecuritySchemes.PublicAccessToken;

    private static RateLimiter NewLimiter(bool isPublic, RateLimitOptions options) => isPublic
        ? new FixedWindowRateLimiter(new() { PermitLimit = options.PublicTokenRequests, Window = TimeSpan.FromMinutes(1) })
        : new TokenBucketRateLimiter(new() { TokenLimit = options.Burst, TokensPerPeriod = options.Refill, ReplenishmentPeriod = options.Interval });

    private static Task Refuse(HttpContext context, int limit, int remaining, long reset, TimeSpan wait)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"Rate limit exceeded {remaining}/{limit} requests remaining. Retry in {wait.TotalSeconds} seconds.");
        return GetRunTraceResult.TooManyRequests(new()
        {
            Title = "Rate Limit Exceeded",
            Status = StatusCodes.Status429TooManyRequests,
            Type = StatusPage,
            Detail = text,
            Reset = reset,
            Limit = limit,
            Remaining = remaining,
            SecondsUntilReset = wait.TotalSeconds,
            Error = text,
        }).ExecuteAsync(context);
    }
}
