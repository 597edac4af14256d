using System.Text.Json.Serialization;
using Newtonsoft.Json;
using Ignore = System.Text.Json.Serialization.JsonIgnoreAttribute;
using Required = System.Text.Json.Serialization.JsonRequiredAttribute;

namespace RunsCodegen.Bench.Json;

/// <summary>The replies as people write them for System.Text.Json and Newtonsoft.Json, whose free-form value is <typeparamref name="TAny"/>.</summary>
/// <remarks>An attribute says what is required: the keyword would make the source generator's code slower to read.</remarks>
internal sealed class PeerPage<TAny>
{
    [Required]
    public List<PeerEvent<TAny>> Events { get; set; } = null!;

    [Required]
    public PeerPagination Pagination { get; set; } = null!;
}

internal sealed class PeerPagination
{
    [Ignore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Next { get; set; }
}

internal sealed class PeerEvent<TAny>
{
    [Required]
    public string SpanId { get; set; } = null!;

    [Required]
    public string? ParentId { get; set; }

    [Required]
    public string RunId { get; set; } = null!;

    [Required]
    public string Message { get; set; } = null!;

    [Required]
    public PeerStyle Style { get; set; } = null!;

    [Required]
    public List<PeerSpanEvent<TAny>> Events { get; set; } = null!;

    /// <summary>Ours makes a number of the digits; peers are spared that.</summary>
    [Required]
    public string StartTime { get; set; } = null!;

    [Required]
    public double Duration { get; set; }

    [Required]
    public bool IsError { get; set; }

    [Required]
    public bool IsPartial { get; set; }

    [Required]
    public bool IsCancelled { get; set; }

    [Required]
    public PeerKind Kind { get; set; }

    [Required]
    public int? AttemptNumber { get; set; }

    [Required]
    public PeerLevel Level { get; set; }

    [Ignore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? TaskSlug { get; set; }

    [Ignore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? IdempotencyKey { get; set; }

    [Ignore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public PeerEnvironment? EnvironmentType { get; set; }
}

internal sealed class PeerStyle
{
    [Ignore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Icon { get; set; }

    [Ignore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public PeerVariant? Variant { get; set; }
}
