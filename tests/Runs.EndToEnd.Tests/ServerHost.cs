extern alias Server;
using Microsoft.AspNetCore.Builder;
using Server::Runs.Server;
using Server::Runs.Server.Http;

namespace Runs.EndToEnd.Tests;

/// <summary>The server of controllers, in this process.</summary>
internal sealed class ServerHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ServerHost(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<ServerHost> StartAsync(string[] settings)
    {
        var app = RunsServerApp.Create(["--Logging:LogLevel:Default=None", .. settings], RunsRoutes.Controllers);
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
