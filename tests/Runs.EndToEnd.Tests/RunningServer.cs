extern alias Server;
using Microsoft.Data.Sqlite;
using Server::Runs.Server.Storage;

namespace Runs.EndToEnd.Tests;

/// <summary>The server on a free port of this machine, with a database of its own.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    public const string EnvironmentId = "env_e2e";
    public const string Key = "tr_dev_e2e";
    public const string OtherKey = "tr_dev_elsewhere";

    private readonly TemporaryFolder _folder;
    private readonly ServerHost _host;

    private RunningServer(TemporaryFolder folder, ServerHost host)
    {
        (_folder, _host) = (folder, host);
        Http = new() { BaseAddress = host.Address };
        Store = SqliteRunStore.Open(Database(folder));
    }

    /// <summary>Sends to the server without any header of its own.</summary>
    public HttpClient Http { get; }

    public Uri Address => Http.BaseAddress!;

    /// <summary>What the server serves, beside the server.</summary>
    public IRunStore Store { get; }

    public static async Task<RunningServer> StartAsync(params string[] settings)
    {
        var folder = new TemporaryFolder();
        var host = await ServerHost.StartAsync(["--applicationName=Runs.Server", "--urls=http://127.0.0.1:0", $"--Runs:Database={Database(folder)}", .. settings]);
        var server = new RunningServer(folder, host);
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

    /// <summary>From now on what a table holds cannot be reached; all else works.</summary>
    public void BreakStore(string table = "runs")
    {
        using var connection = new SqliteConnection("Pooling=false;Data Source=" + Database(_folder));
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own constants.
        command.CommandText = $"ALTER TABLE {table} RENAME TO gone";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
        await Store.DisposeAsync();
        _folder.Dispose();
    }

    private static string Database(TemporaryFolder folder) => folder.File("runs.db");
}
