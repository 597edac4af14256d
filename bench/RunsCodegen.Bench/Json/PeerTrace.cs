using System.Text.Json.Serialization;
using Newtonsoft.Json;
using Ignore = System.Text.Json.Serialization.JsonIgnoreAttribute;
using Required = System.Text.Json.Serialization.JsonRequiredAttribute;

namespace RunsCodegen.Bench.Json;

internal sealed class PeerTraceReply<TAny>
{
    [Required]
    public PeerTrace<TAny> Trace { get; set; } = null!;
}

internal sealed class PeerTrace<TAny>
{
    [Required]
    public string TraceId { get; set; } = null!;

    [Required]
    public PeerSpan<TAny> RootSpan { get; set; } = null!;
}

internal sealed class PeerSpan<TAny>
{
    [Required]
    public string Id { get; set; } = null!;

    [Ignore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? ParentId { get; set; }

    [Required]
    public string RunId { get; set; } = null!;

    [Required]
    public PeerSpanData<TAny> Data { get; set; } = null!;

    [Required]
    public List<PeerSpan<TAny>> Children { get; set; } = null!;
}

internal sealed class PeerSpanData<TAny>
{
    [Required]
    public string Message { get; set; } = null!;

    [Ignore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? TaskSlug { get; set; }

    [Required]
    public List<PeerSpanEvent<TAny>> Events { get; set; } = null!;

    [Required]
    public DateTimeOffset StartTime { get; set; }

    [Required]
    public double Duration { get; set; }

    [Required]
    public bool IsError { get; set; }

    [Required]
    public bool IsPartial { get; set; }

    [Required]
    public bool IsCancelled { get; set; }

    [Required]
    public PeerLevel Level { get; set; }

    [Ignore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public int? AttemptNumber { get; set; }

    [Ignore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public Dictionary<string, TAny>? Properties { get; set; }

    [Ignore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? QueueName { get; set; }

    [Ignore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? MachinePreset { get; set; }
}

/// <summary>All forms in one, which is what remains of a union without a type for it.</summary>
internal sealed class PeerSpanEvent<TAny>
{
    [Required]
    public string Name { get; set; } = null!;

    [Required]
    public DateTimeOffset Time { get; set; }

    [Required]
    public Dictionary<string, TAny> Properties { get; set; } = null!;
}
