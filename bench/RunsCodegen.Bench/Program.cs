using RunsCodegen.Bench;
using RunsCodegen.Bench.Streaming;

if (args is [StreamServer.Argument, var mode])
{
    await StreamServer.RunAsync(mode);
    return 0;
}

return BenchCommand.Run(args);
