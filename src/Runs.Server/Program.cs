using Runs.Server;
using Runs.Server.Import;

if (args is ["import", .. var rest])
{
    return await ImportCommand.RunAsync(rest, Console.Out, Console.Error, CancellationToken.None);
}

await using var app = RunsServerApp.Create(args);
await app.RunAsync();
return 0;
