using RunsCodegen.Bench;

return BenchCommand.Run(args);
