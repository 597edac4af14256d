using System.Text.Json;
using Refit;
using RunsCodegen.Bench.Json;

namespace RunsCodegen.Bench.Client;

/// <summary>The calls as Refit has them declared.</summary>
internal interface IRefitRuns
{
    [Post("/api/v1/runs/{runId}/tags")]
    Task<PeerMessage> AddTagsAsync(string runId, [Body] PeerTags body);

    [Get("/api/v1/runs/{runId}/events")]
    Task<PeerPage<JsonElement>> ListEventsAsync(string runId);
}
