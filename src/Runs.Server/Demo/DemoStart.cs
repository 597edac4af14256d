using Runs.Server.Storage;

namespace Runs.Server.Demo;

/// <summary>Writes the demo's data before the first request is taken.</summary>
internal sealed class DemoStart(IRunStore store, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken) => await DemoData.WriteAsync(store, clock, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
