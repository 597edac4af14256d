namespace RunsCodegen.PackageTests;

/// <summary>This repository's own way: spec/ and templates/ become generated/ in the build, and Runs.Server compiles it.</summary>
public sealed class RepositoryBuildTests(Packages packages) : IDisposable
{
    private const string Spec = "spec/runs.openapi.yaml";
    private const string Ping = """
          /api/v1/runs/{runId}/ping:
            parameters: [{ $ref: "#/components/parameters/RunId" }]
            get:
              operationId: pingRun
              tags: [runs]
              summary: See whether a run is there
              description: Answers when the run is known.
              security: [{ secretKey: [] }]
              responses:
                "200": { description: The run is known. }
                "400": { $ref: "#/components/responses/InvalidRequest" }
                "401": { $ref: "#/components/responses/Unauthorized" }
                "404": { $ref: "#/components/responses/RunNotFound" }
                "500": { $ref: "#/components/responses/ServerError" }


        """;

    private readonly RepositoryCopy _repository = packages.Repository;
    private readonly List<IDisposable> _changes = [];

    // The next test finds the copy as this one did, but for the build that is then due.
    public void Dispose() => _changes.ForEach(c => c.Dispose());

    [Fact]
    public async Task A_second_build_runs_no_generator_and_what_is_committed_is_what_was_made()
    {
        await SettleAsync();
        var before = FolderState.Of(_repository["generated"]);
        Assert.Equal(_repository.CommittedOutput, FolderState.BytesOf(_repository["generated"]));

        Assert.Equal(0, (await _repository.BuildServerAsync()).Succeeded().GeneratorRuns);
        Assert.Equal(before, FolderState.Of(_repository["generated"]));
    }

    [Fact]
    public async Task A_new_operation_breaks_the_build_until_the_server_has_it()
    {
        await SettleAsync();
        Change(Spec, "\n  /api/v1/runs/{runId}/trace:\n", "\n" + Ping + "  /api/v1/runs/{runId}/trace:\n");

        // The controller's part has no body, the endpoints' handler no override.
        var build = await _repository.BuildServerAsync();
        Assert.Collection(
            build.Failed().Order(StringComparer.Ordinal),
            controller => Assert.Matches(@"RunsController.*error CS8795: .*PingRunAsync", controller),
            handler => Assert.Matches(@"RunsEndpointHandler.*error CS0534: .*PingRunAsync", handler));
        Assert.Equal(1, build.GeneratorRuns);
    }

    [Fact]
    public async Task A_mistake_in_the_document_is_an_error_at_its_line_and_the_output_stays()
    {
        await SettleAsync();
        var before = FolderState.Of(_repository["generated"]);
        Change(Spec, "#/components/schemas/AddRunTagsReply\"", "#/components/schemas/AddRunTagReply\"");
        var line = Array.FindIndex(await File.ReadAllLinesAsync(_repository[Spec]), l => l.Contains("AddRunTagReply", StringComparison.Ordinal)) + 1;

        var errors = (await _repository.BuildServerAsync()).Failed();
        var error = Assert.Single(errors, e => e.Contains("RCG", StringComparison.Ordinal));
        Assert.StartsWith($"{_repository[Spec]}({line},", error, StringComparison.Ordinal);
        Assert.Matches($@"/spec/runs\.openapi\.yaml\({line},\d+\): error RCG1005: ", error);
        Assert.DoesNotContain(errors, e => e.Contains("error CS", StringComparison.Ordinal));
        Assert.Equal(before, FolderState.Of(_repository["generated"]));
    }

    [Fact]
    public async Task A_changed_template_is_generated_with()
    {
        await SettleAsync();
        Change("templates/shared/header.sbn", "changes are lost", "edits are lost");

        Assert.Equal(1, (await _repository.BuildServerAsync()).Succeeded().GeneratorRuns);
        Assert.Contains("edits are lost", await File.ReadAllTextAsync(_repository["generated/Models/RunTrace.g.cs"]), StringComparison.Ordinal);
    }

    private async Task SettleAsync() => (await _repository.BuildServerAsync()).Succeeded();

    private void Change(string path, string from, string to) => _changes.Add(_repository.Change(path, from, to));
}
