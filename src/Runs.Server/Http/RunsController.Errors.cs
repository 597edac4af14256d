using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Runs.Server.Auth;
using Runs.Server.Storage;

namespace Runs;

/// <content>What is common to the operations: who calls, and how a request is turned down.</content>
public sealed partial class RunsController(IRunStore store)
{
    private static readonly ForbiddenError OutOfScope =
        new() { Error = "Unauthorized", Code = "unauthorized", Param = "access_token", Type = "authorization" };

    private string EnvironmentId => RunsIdentity.EnvironmentOf(User);

    /// <summary>The declared 400, with an issue for each error.</summary>
    protected override IActionResult AnswerInvalidRequest(RequestProblem problem, string operationId) =>
        AddRunTagsResult.BadRequest(Invalid(
            problem.Errors.All(e => e.In == "body") ? "Invalid request body" : "Invalid request parameters",
            problem.Errors.Count == 0 ? [new("body", "", "invalid_request", problem.Title)] : problem.Errors));

    /// <summary>The content type does not count, as upstream has it: the body is JSON or it is not.</summary>
    protected override bool ReadsContentType(string? contentType, string declared) => true;

    private bool MayRead(Run run) => RunsIdentity.MayRead(User,
    [
        "runs:" + run.RunId,
        "tasks:" + run.TaskIdentifier,
        .. run.Tags.Select(tag => "tags:" + tag),
        .. run.BatchId is { } batch ? new[] { "batch:" + batch } : [],
    ]);

    private static InvalidRequest Invalid(string error, IEnumerable<RequestError> errors) => new()
    {
        Error = error,
        Issues = [.. errors.Select(e => new RequestIssue { Code = e.Code, Message = e.Message, Path = Segments(e.Pointer) })],
    };

    // "/tags/1" → "tags", 1
    private static RequestIssuePathSegment[] Segments(string pointer) =>
    [
        .. pointer.Split('/').Skip(1).Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? RequestIssuePathSegment.FromInteger(index)
            : RequestIssuePathSegment.FromString(text.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))),
    ];
}
