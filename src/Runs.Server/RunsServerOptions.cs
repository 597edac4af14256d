namespace Runs.Server;

/// <summary>The section <c>Runs</c> of the configuration.</summary>
public sealed class RunsServerOptions
{
    /// <summary>Path of the SQLite file. Default: <c>runs.db</c> in the working folder; a fresh temporary file with <see cref="Demo"/>.</summary>
    public string? Database { get; set; }

    /// <summary>Whether to start with a fresh database of believable data, on port 5080. Default: no. <c>--demo</c> sets it.</summary>
    public bool Demo { get; set; }

    /// <summary>How many requests an environment may send.</summary>
    public RateLimitOptions RateLimit { get; set; } = new();
}

/// <summary>The section <c>Runs:RateLimit</c>: a token bucket for secret keys, a window of a minute for public tokens.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Requests that may come at once. Default: 750.</summary>
    public int Burst { get; set; } = 750;

    /// <summary>Requests that come back in each <see cref="Interval"/>. Default: 250.</summary>
    public int Refill { get; set; } = 250;

    /// <summary>How often requests come back. Default: 10 seconds.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Requests of public access tokens in a minute. Default: 60.</summary>
    public int PublicTokenRequests { get; set; } = 60;
}
