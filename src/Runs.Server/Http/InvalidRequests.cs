using System.Globalization;

namespace Runs.Server.Http;

/// <summary>The declared 400, with an issue for each error.</summary>
internal static class InvalidRequests
{
    /// <summary>The answer to a request that the document refuses.</summary>
    public static AddRunTagsResult Answer(RequestProblem problem) => AddRunTagsResult.BadRequest(Of(
        problem.Errors.All(e => e.In == "body") ? "Invalid request body" : "Invalid request parameters",
        problem.Errors.Count == 0 ? [new("body", "", "invalid_request", problem.Title)] : problem.Errors));

    /// <summary>The body of a 400.</summary>
    public static InvalidRequest Of(string error, IEnumerable<RequestError> errors) => new()
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
