using Runs.Server.Import;

if (args is ["import", .. var rest])
{
    return await ImportCommand.RunAsync(rest, Console.Out, Console.Error, CancellationToken.None);
}

await Console.Error.WriteLineAsync("the HTTP server is not here yet; the only command is: import FILE --database FILE [--environment ID]");
return 2;
