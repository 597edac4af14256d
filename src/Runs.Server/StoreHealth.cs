using Microsoft.Extensions.Diagnostics.HealthChecks;
using Runs.Server.Storage;

namespace Runs.Server;

/// <summary>Healthy while the store answers.</summary>
internal sealed class StoreHealth(IRunStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        _ = await store.FindEnvironmentAsync("healthz", cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
