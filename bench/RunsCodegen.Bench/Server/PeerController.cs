using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace RunsCodegen.Bench.Server;

/// <summary>A controller as NSwag emits it: attributes, reflection, DataAnnotations. Its body is always a list.</summary>
[ApiController]
internal sealed class PeerController : ControllerBase
{
    [HttpPost, Route("api/v1/runs/{runId}/tags", Name = "peerAddTags")]
    public Task<ActionResult<PeerReply>> AddTags([FromRoute, Required, MinLength(1)] string runId, [FromBody, Required] PeerBody body) =>
        Task.FromResult<ActionResult<PeerReply>>(Ok(new PeerReply { Message = $"Successfully set {body.Tags.Count} new tags." }));
}

internal sealed class PeerBody
{
    [JsonPropertyName("tags"), Required, MaxLength(100)]
    public ICollection<string> Tags { get; set; } = null!;
}

internal sealed class PeerReply
{
    [JsonPropertyName("message"), Required]
    public string Message { get; set; } = null!;
}

[JsonSerializable(typeof(PeerBody))]
[JsonSerializable(typeof(PeerReply))]
internal sealed partial class PeerServerContext : JsonSerializerContext;
