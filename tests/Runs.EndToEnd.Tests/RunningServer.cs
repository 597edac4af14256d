extern alias Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Server::Runs.Server;
using Server::Runs.Server.Storage;

namespace Runs.EndToEnd.Tests;

/// <summary>The server on a free port of this machine, with a database of its own.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    public const string EnvironmentId = "env_e2e";
    public const string Key = "tr_dev_e2e";
    public const string OtherKey = "tr_dev_elsewhere";

    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;

    private RunningServer(TemporaryFolder folder, WebApplication app, HttpClient http) => (_folder, _app, Http) = (folder, app, http);

    /// <summary>Sends to the server without any header of its own.</summary>
    public HttpClient Http { get; }

    public Uri Address => Http.BaseAddress!;

    public IRunStore Store => _app.Services.GetRequiredService<IRunStore>();

    public static Task<RunningServer> StartAsync(params string[] settings) => StartAsync(null, settings);

    public static async Task<RunningServer> StartAsync(Func<IRunStore, IRunStore>? wrap, params string[] settings)
    {
        var folder = new TemporaryFolder();
        string[] args =
        [
            "--applicationName=Runs.Server",
            "--urls=http://127.0.0.1:0",
            "--Logging:LogLevel:Default=None",
            $"--Runs:Database={folder.File("runs.db")}",
            .. settings,
        ];
        var app = RunsServerApp.Create(args, builder => builder.Host.ConfigureContainer<IServiceCollection>((_, services) => Wrap(services, wrap)));
        await app.StartAsync();
        var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var server = new RunningServer(folder, app, http);
        await server.Store.SaveEnvironmentAsync(new RunEnvironment(EnvironmentId, Key, StoredEnvironmentType.Development));
        await server.Store.SaveEnvironmentAsync(new RunEnvironment("env_elsewhere", OtherKey, StoredEnvironmentType.Development));
        return server;
    }

    public RunsClient Client(string? key = Key) => new(Http, new RunsClientOptions { SecretKey = key });

    public async Task WriteAsync(params SpanRow[] spans)
    {
        await Store.WriteSpansAsync(spans);
        await Store.SettleRunsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private static void Wrap(IServiceCollection services, Func<IRunStore, IRunStore>? wrap)
    {
        if (wrap is null)
        {
            return;
        }

        var own = services.Last(service => service.ServiceType == typeof(IRunStore));
        services.Remove(own);
        services.AddSingleton(provider => wrap((IRunStore)own.ImplementationFactory!(provider)));
    }
}
