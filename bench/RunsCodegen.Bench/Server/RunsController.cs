using System.Globalization;
using RunsCodegen.Bench.Streaming;

namespace Runs;

/// <content>The least that a server can do, so that what surrounds it is measured.</content>
public sealed partial class RunsController
{
    protected override partial Task<AddRunTagsResult> AddRunTagsAsync(string runId, AddRunTagsRequest body, CancellationToken cancellationToken) =>
        Task.FromResult(AddRunTagsResult.Ok(new()
        {
            Message = string.Create(CultureInfo.InvariantCulture, $"Successfully set {body.Tags.Match(_ => 1, tags => tags.Count)} new tags."),
        }));

    protected override partial Task<GetRunTraceResult> GetRunTraceAsync(string runId, CancellationToken cancellationToken) =>
        Task.FromResult(GetRunTraceResult.NotFound(new() { Error = "Run not found" }));

    protected override partial Task<ListRunEventsResult> ListRunEventsAsync(string runId, PageCursor? page, CancellationToken cancellationToken) =>
        Task.FromResult(ListRunEventsResult.Ok(StreamModes.Ours(cancellationToken), () => new()));
}
