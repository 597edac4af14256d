using Runs.Server.Demo;
using Runs.Server.Storage;

namespace Runs.Server;

/// <summary>Makes the configured environments, and the demo's data, before the first request is taken.</summary>
internal sealed class FirstData(IRunStore store, RunsServerOptions options, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await options.SaveEnvironmentsAsync(store, cancellationToken);
        if (options.Demo)
        {
            await DemoData.WriteAsync(store, clock, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
