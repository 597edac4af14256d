using Microsoft.AspNetCore.Mvc;
using Runs.Server.Http;

namespace Runs;

/// <summary>The generated controller's operations, by <see cref="RunsOperations"/>.</summary>
public sealed partial class RunsController(RunsOperations operations)
{
    protected override partial Task<AddRunTagsResult> AddRunTagsAsync(string runId, AddRunTagsRequest body, CancellationToken cancellationToken) =>
        operations.AddTagsAsync(User, runId, body, cancellationToken);

    protected override partial Task<GetRunTraceResult> GetRunTraceAsync(string runId, CancellationToken cancellationToken) =>
        operations.GetTraceAsync(User, runId, cancellationToken);

    protected override partial Task<ListRunEventsResult> ListRunEventsAsync(string runId, PageCursor? page, CancellationToken cancellationToken) =>
        operations.ListEventsAsync(User, runId, page, cancellationToken);

    /// <summary>The declared 400, with an issue for each error.</summary>
    protected override IActionResult AnswerInvalidRequest(RequestProblem problem, string operationId) => InvalidRequests.Answer(problem);

    /// <summary>The content type does not count, as upstream has it: the body is JSON or it is not.</summary>
    protected override bool ReadsContentType(string? contentType, string declared) => true;
}
