namespace Runs;

public sealed partial class RunsController
{
    protected override partial Task<AddRunTagsResult> AddRunTagsAsync(string runId, AddRunTagsRequest body, CancellationToken cancellationToken) => throw new NotSupportedException();
    protected override partial Task<GetRunTraceResult> GetRunTraceAsync(string runId, CancellationToken cancellationToken) => throw new NotSupportedException();
    protected override partial Task<ListRunEventsResult> ListRunEventsAsync(string runId, PageCursor? page, CancellationToken cancellationToken) => throw new NotSupportedException();
}
