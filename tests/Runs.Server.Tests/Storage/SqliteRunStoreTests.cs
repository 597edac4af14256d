using Runs.Server.Storage;
using Runs.Server.Storage.Sqlite;

namespace Runs.Server.Tests.Storage;

public sealed class SqliteRunStoreTests : RunStoreContract
{
    private readonly TemporaryFolder _folder = new();

    private string Database => _folder.File("runs.db");

    protected override IRunStore Open() => SqliteRunStore.Open(Database);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Of_writers_in_two_stores_on_one_file_ten_succeed()
    {
        await using var second = SqliteRunStore.Open(Database);
        IRunStore[] stores = [Store, second];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(async () =>
            (Tag: $"tag {i}", Outcome: await stores[i % 2].AddTagsAsync(Build.EnvironmentId, Build.RunId, [$"tag {i}"])))));

        AssertTenOf(outcomes);
    }

    [Fact]
    public async Task Of_writers_in_two_processes_ten_succeed()
    {
        using var other = TagWriterProcess.Start(Database, Build.EnvironmentId);
        // Both shall be at work at once, so the other process is up before ours begins.
        Assert.StartsWith("Added ", await other.AddAsync(Build.RunId, "theirs-0"), StringComparison.Ordinal);
        var theirs = Task.Run(async () =>
        {
            var outcomes = new List<(string, AddTagsOutcome)> { ("theirs-0", new AddTagsOutcome.Added(1)) };
            for (var i = 1; i < 30; i++)
            {
                var line = await other.AddAsync(Build.RunId, $"theirs-{i}");
                outcomes.Add(($"theirs-{i}", line.StartsWith("Added ", StringComparison.Ordinal) ? new AddTagsOutcome.Added(1) : new AddTagsOutcome.TooMany(0, [])));
            }

            return outcomes;
        });
        var ours = await Task.WhenAll(Enumerable.Range(0, 30).Select(async i =>
        {
            await Task.Yield();
            return ($"ours-{i}", await Store.AddTagsAsync(Build.EnvironmentId, Build.RunId, [$"ours-{i}"]));
        }));

        AssertTenOf([.. ours, .. await theirs]);
    }

    [Fact]
    public async Task What_was_acknowledged_survives_a_killed_process()
    {
        string[] runs = [.. Enumerable.Range(0, 100).Select(i => $"run_{i}")];
        await Store.ImportAsync([.. runs.Select(run => Build.Span(run, runId: run))]);
        var acknowledged = new List<string>();
        using (var writer = TagWriterProcess.Start(Database, Build.EnvironmentId))
        {
            // All requests wait in the pipe, so that the process is at work when it is killed.
            await writer.SendAsync(runs.SelectMany(run => Enumerable.Range(0, 10).Select(i => $"{run} tag-{i}")));
            for (var i = 0; i < 57; i++)
            {
                acknowledged.Add(await writer.ReceiveAsync());
            }

            writer.Kill();
            acknowledged.AddRange(await writer.ReceiveRestAsync());
        }

        await using var reopened = SqliteRunStore.Open(Database);
        Assert.InRange(acknowledged.Count, 57, 999);
        foreach (var parts in acknowledged.Select(line => line.Split(' ')))
        {
            Assert.Equal("Added", parts[0]);
            Assert.Contains(parts[2], (await reopened.FindRunAsync(Build.EnvironmentId, parts[1]))!.Tags);
        }
    }

    [Fact]
    public async Task A_closed_store_says_so_and_closes_twice()
    {
        await Store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Store.FindRunAsync(Build.EnvironmentId, Build.RunId));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Store.AddTagsAsync(Build.EnvironmentId, Build.RunId, ["a"]));
    }

    [Fact]
    public async Task Writes_under_way_are_finished_before_the_store_closes()
    {
        var writes = Enumerable.Range(0, 50).Select(i => Task.Run(async () => await Store.AddTagsAsync(Build.EnvironmentId, Build.RunId, [$"{i % 10}"]))).ToList();
        await Task.WhenAny(writes);
        await Store.DisposeAsync();
        var added = 0;
        foreach (var write in writes)
        {
            await write.ContinueWith(_ => { }, TaskScheduler.Default);
            added += write is { IsCompletedSuccessfully: true, Result: AddTagsOutcome.Added } ? 1 : 0;
            Assert.True(write.IsCompletedSuccessfully || write.Exception?.InnerException is ObjectDisposedException);
        }

        await using var reopened = SqliteRunStore.Open(Database);
        Assert.Equal(added, (await reopened.FindRunAsync(Build.EnvironmentId, Build.RunId))!.Tags.Length);
    }

    [Fact]
    public void Commits_are_flushed_to_the_disk()
    {
        using var session = SqliteSession.OpenWriter(Database);

        Assert.Equal(2L, session.Scalar("PRAGMA synchronous"));
        Assert.Equal("wal", session.Scalar("PRAGMA journal_mode"));
    }
}
