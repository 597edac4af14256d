using Runs;

namespace RunsCodegen.Bench.Server;

/// <summary>Answers as <see cref="LeastAnswers"/> has them.</summary>
internal sealed class LeastHandler : RunsHandler
{
    public override Task<AddRunTagsResult> AddRunTagsAsync(string runId, AddRunTagsRequest body, CancellationToken cancellationToken) =>
        LeastAnswers.Tags(body);

    public override Task<GetRunTraceResult> GetRunTraceAsync(string runId, CancellationToken cancellationToken) =>
        LeastAnswers.Trace();

    public override Task<ListRunEventsResult> ListRunEventsAsync(string runId, PageCursor? page, CancellationToken cancellationToken) =>
        Task.FromResult(ListRunEventsResult.Ok(new RunEventsPage { Events = [], Pagination = new() }));
}
