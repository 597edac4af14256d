using System.Text.Json;
using System.Text.Json.Serialization;
using Required = System.Text.Json.Serialization.JsonRequiredAttribute;

namespace RunsCodegen.Bench.Json;

/// <summary>The body of a call that adds tags; peers always send a list, which spares them the union.</summary>
internal sealed class PeerTags
{
    [Required]
    public List<string> Tags { get; set; } = null!;
}

internal sealed class PeerMessage
{
    [Required]
    public string Message { get; set; } = null!;
}

/// <summary>What System.Text.Json's source generator makes, with its fast path: no option stands in its way.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PeerTags))]
[JsonSerializable(typeof(PeerMessage))]
[JsonSerializable(typeof(PeerPage<JsonElement>), TypeInfoPropertyName = "Page")]
[JsonSerializable(typeof(PeerTraceReply<JsonElement>), TypeInfoPropertyName = "TraceReply")]
internal sealed partial class PeerContext : JsonSerializerContext;
