using Runs.Server.Storage;

// A second process for the tests: reads "run tag" lines and answers each with its outcome as soon as the store has it.
await using var store = SqliteRunStore.Open(args[0]);
while (await Console.In.ReadLineAsync() is { } line)
{
    var (run, tag) = line.Split(' ') is [var first, var second] ? (first, second) : throw new InvalidOperationException($"'{line}' is not 'run tag'");
    var outcome = await store.AddTagsAsync(args[1], run, [tag]);
    await Console.Out.WriteLineAsync($"{outcome.GetType().Name} {run} {tag}");
    await Console.Out.FlushAsync();
}
