using RunsCodegen.Bench.Server;
using RunsCodegen.Bench.Streaming;

namespace Runs;

/// <content>Answers as <see cref="LeastAnswers"/> has them.</content>
public sealed partial class RunsController
{
    protected override partial Task<AddRunTagsResult> AddRunTagsAsync(string runId, AddRunTagsRequest body, CancellationToken cancellationToken) =>
        LeastAnswers.Tags(body);

    protected override partial Task<GetRunTraceResult> GetRunTraceAsync(string runId, CancellationToken cancellationToken) =>
        LeastAnswers.Trace();

    protected override partial Task<ListRunEventsResult> ListRunEventsAsync(string runId, PageCursor? page, CancellationToken cancellationToken) =>
        Task.FromResult(runId == StreamModes.RecordsRun
            ? ListRunEventsResult.Ok(StreamModes.Records(cancellationToken), () => new())
            : ListRunEventsResult.Ok((events, _) => StreamModes.OursAsync(events), () => new()));
}
