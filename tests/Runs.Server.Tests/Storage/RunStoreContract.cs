using Runs.Server.Storage;

namespace Runs.Server.Tests.Storage;

/// <summary>What every store does. A store's test class derives from this.</summary>
public abstract partial class RunStoreContract : IAsyncLifetime
{
    internal IRunStore Store { get; private set; } = null!;

    protected abstract IRunStore Open();

    public virtual async ValueTask InitializeAsync()
    {
        Store = Open();
        await Store.SaveEnvironmentAsync(new RunEnvironment(Build.EnvironmentId, "tr_dev_test", StoredEnvironmentType.Development));
        await Store.SaveEnvironmentAsync(new RunEnvironment("env_foreign", "tr_prod_foreign", StoredEnvironmentType.Production));
        await Store.ImportAsync(Build.Span("root"));
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_environment_is_found_by_key_and_by_id()
    {
        var expected = new RunEnvironment("env_foreign", "tr_prod_foreign", StoredEnvironmentType.Production);

        Assert.Equal(expected, await Store.FindEnvironmentByKeyAsync("tr_prod_foreign"));
        Assert.Equal(expected, await Store.FindEnvironmentAsync("env_foreign"));
        Assert.Null(await Store.FindEnvironmentByKeyAsync("TR_PROD_FOREIGN"));
        Assert.Null(await Store.FindEnvironmentAsync("tr_prod_foreign"));
    }

    [Fact]
    public async Task Saving_an_environment_again_changes_its_key()
    {
        await Store.SaveEnvironmentAsync(new RunEnvironment(Build.EnvironmentId, "tr_stg_new", StoredEnvironmentType.Staging));

        Assert.Null(await Store.FindEnvironmentByKeyAsync("tr_dev_test"));
        Assert.Equal(StoredEnvironmentType.Staging, (await Store.FindEnvironmentByKeyAsync("tr_stg_new"))?.Type);
    }

    [Fact]
    public async Task Two_environments_cannot_share_a_key()
    {
        var taken = new RunEnvironment("env_third", "tr_dev_test", StoredEnvironmentType.Development);

        var e = await Assert.ThrowsAsync<RunStoreException>(async () => await Store.SaveEnvironmentAsync(taken));
        Assert.Contains("'env_test'", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_found_in_its_own_environment_only()
    {
        Assert.Equal("task of run_test", (await Store.FindRunAsync(Build.EnvironmentId, Build.RunId))?.TaskIdentifier);
        Assert.Null(await Store.FindRunAsync("env_foreign", Build.RunId));
        Assert.Null(await Store.FindRunAsync(Build.EnvironmentId, "run_none"));
    }

    [Fact]
    public async Task A_run_lasts_as_long_as_its_own_span_even_if_that_arrives_last()
    {
        await Store.WriteSpansAsync([Build.Span("c2", "c1", 10, "run_late"), Build.Span("c1", "own", 5, "run_late")]);
        await Store.ImportAsync(Build.Span("own", "root", 7, "run_late") with { BatchId = "batch_1" });

        var run = await Store.FindRunAsync(Build.EnvironmentId, "run_late");

        Assert.Equal(("own", Build.StartNs + 7, Build.StartNs + 107, "batch_1"), (run!.SpanId, run.CreatedAtNs, run.CompletedAtNs!.Value, run.BatchId));
    }

    [Fact]
    public async Task A_run_whose_own_span_is_partial_has_not_completed()
    {
        await Store.ImportAsync(Build.Span("own", runId: "run_open").Partial());

        Assert.Null((await Store.FindRunAsync(Build.EnvironmentId, "run_open"))!.CompletedAtNs);
    }

    [Fact]
    public async Task Spans_that_are_each_others_parents_still_make_a_run()
    {
        await Store.ImportAsync(Build.Span("a", "b", 2, "run_circle"), Build.Span("b", "a", 1, "run_circle"));

        Assert.Equal("b", (await Store.FindRunAsync(Build.EnvironmentId, "run_circle"))!.SpanId);
    }

    [Fact]
    public async Task A_parent_that_is_not_stored_counts_as_none()
    {
        await Store.ImportAsync(Build.Span("inner", "own", 1, "run_called"), Build.Span("own", "elsewhere", 2, "run_called"));

        Assert.Equal("own", (await Store.FindRunAsync(Build.EnvironmentId, "run_called"))!.SpanId);
    }
}
