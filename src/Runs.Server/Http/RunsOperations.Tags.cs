using System.Globalization;
using System.Security.Claims;
using Runs.Server.Auth;
using Runs.Server.Storage;

namespace Runs.Server.Http;

/// <content>Tags.</content>
public sealed partial class RunsOperations
{
    internal async Task<AddRunTagsResult> AddTagsAsync(ClaimsPrincipal caller, string runId, AddRunTagsRequest body, CancellationToken cancellationToken)
    {
        var tags = body.Tags.Match(one => [one], several => several).Where(tag => !string.IsNullOrWhiteSpace(tag)).ToArray();
        if (tags.Length == 0)
        {
            return NothingNew();
        }

        var outcome = await store.AddTagsAsync(RunsIdentity.EnvironmentOf(caller), runId, tags, cancellationToken);
        metrics.TagsAdded(outcome is AddTagsOutcome.Added(var added) ? added : 0);
        return outcome switch
        {
            AddTagsOutcome.Added(var count) => AddRunTagsResult.Ok(new()
            {
                Message = string.Create(CultureInfo.InvariantCulture, $"Successfully set {count} new tags."),
            }),
            AddTagsOutcome.TooMany(var total, var newTags) => AddRunTagsResult.UnprocessableEntity(new()
            {
                Error = string.Create(
                    CultureInfo.InvariantCulture,
                    $"Runs can only have {TagRule.Maximum} tags, you're trying to set {total}. These tags have not been set: {string.Join(", ", newTags.Select(t => $"'{t}'"))}."),
            }),
            AddTagsOutcome.RunNotFound => AddRunTagsResult.NotFound(new() { Error = "Run not found" }, xShouldRetry: false),
            _ => NothingNew(),
        };
    }

    private static AddRunTagsResult NothingNew() => AddRunTagsResult.Ok(new() { Message = "No new tags to add" });
}
