using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RunsCodegen.Bench.Server;

namespace RunsCodegen.Bench.Streaming;

/// <summary>A process that answers in one way, so that its memory is that way's alone. It ends with its input.</summary>
internal static class StreamServer
{
    /// <summary>The word that starts it.</summary>
    public const string Argument = "--serve-stream";

    private static readonly Dictionary<string, RequestDelegate> Peers = new(StringComparer.Ordinal)
    {
        [StreamGroup.List] = StreamModes.ListAsync,
        [StreamGroup.Enumerable] = StreamModes.EnumerableAsync,
        [StreamGroup.Cursor] = StreamModes.CursorAsync,
    };

    public static async Task RunAsync(string mode)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var peer = Peers.GetValueOrDefault(mode);
        if (peer is null)
        {
            ServerStyles.AddController<Runs.RunsController>(builder.Services);
        }

        await using var app = builder.Build();
        if (peer is null)
        {
            app.MapControllers().Finally(ServerStyles.DropCredentials);
        }
        else
        {
            app.Run(peer);
        }

        await app.StartAsync();
        await Console.Out.WriteLineAsync(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await Console.In.ReadToEndAsync();
    }
}
