using Runs.Server;
using Runs.Server.Http;

await using var app = RunsServerApp.Create(args, RunsRoutes.Endpoints);
await app.RunAsync();
