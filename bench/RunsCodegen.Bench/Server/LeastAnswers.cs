using System.Globalization;
using Runs;

namespace RunsCodegen.Bench.Server;

/// <summary>The least that a server can do, so that what surrounds it is measured.</summary>
internal static class LeastAnswers
{
    public static Task<AddRunTagsResult> Tags(AddRunTagsRequest body) => Task.FromResult(AddRunTagsResult.Ok(Reply(body)));

    public static AddRunTagsReply Reply(AddRunTagsRequest body) => new()
    {
        Message = string.Create(CultureInfo.InvariantCulture, $"Successfully set {body.Tags.Match(_ => 1, tags => tags.Count)} new tags."),
    };

    public static Task<GetRunTraceResult> Trace() => Task.FromResult(GetRunTraceResult.NotFound(new() { Error = "Run not found" }));
}
