using System.Globalization;
using Runs;

namespace RunsCodegen.Bench.Server;

/// <summary>The least that a server can do, so that what surrounds it is measured.</summary>
internal sealed class LeastHandler : RunsHandler
{
    public override Task<AddRunTagsResult> AddRunTagsAsync(string runId, AddRunTagsRequest body, CancellationToken cancellationToken) =>
        Task.FromResult(AddRunTagsResult.Ok(new()
        {
            Message = string.Create(CultureInfo.InvariantCulture, $"Successfully set {body.Tags.Match(_ => 1, tags => tags.Count)} new tags."),
        }));

    public override Task<GetRunTraceResult> GetRunTraceAsync(string runId, CancellationToken cancellationToken) =>
        Task.FromResult(GetRunTraceResult.NotFound(new() { Error = "Run not found" }));

    public override Task<ListRunEventsResult> ListRunEventsAsync(string runId, PageCursor? page, CancellationToken cancellationToken) =>
        Task.FromResult(ListRunEventsResult.Ok(new RunEventsPage { Events = [], Pagination = new() }));
}
