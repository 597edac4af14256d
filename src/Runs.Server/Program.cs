using Runs.Server;
using Runs.Server.Http;
using Runs.Server.Import;

if (args is ["import", .. var rest])
{
    var configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
    return await ImportCommand.RunAsync(rest, RunsServerOptions.Of(configuration), Console.Out, Console.Error, CancellationToken.None);
}

await using var app = RunsServerApp.Create(args, RunsRoutes.Controllers);
await app.RunAsync();
return 0;
