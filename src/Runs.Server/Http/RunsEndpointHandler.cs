namespace Runs.Server.Http;

/// <summary>The operations of the generated endpoints, by <see cref="RunsOperations"/>.</summary>
public sealed class RunsEndpointHandler(RunsOperations operations) : RunsHandler
{
    /// <inheritdoc/>
    public override Task<AddRunTagsResult> AddRunTagsAsync(string runId, AddRunTagsRequest body, CancellationToken cancellationToken) =>
        operations.AddTagsAsync(HttpContext.User, runId, body, cancellationToken);

    /// <inheritdoc/>
    public override Task<GetRunTraceResult> GetRunTraceAsync(string runId, CancellationToken cancellationToken) =>
        operations.GetTraceAsync(HttpContext.User, runId, cancellationToken);

    /// <inheritdoc/>
    public override Task<ListRunEventsResult> ListRunEventsAsync(string runId, PageCursor? page, CancellationToken cancellationToken) =>
        operations.ListEventsAsync(HttpContext.User, runId, page, cancellationToken);

    /// <inheritdoc/>
    protected override IResult AnswerInvalidRequest(RequestProblem problem, string operationId) => InvalidRequests.Answer(problem);

    /// <inheritdoc/>
    protected override bool ReadsContentType(string? contentType, string declared) => true;
}
