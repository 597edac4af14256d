using System.Text.Json.Serialization;

namespace RunsCodegen.Bench;

/// <summary>The events reply as System.Text.Json's source generator takes it: the peer that ours is measured against.</summary>
internal sealed class PeerPage
{
    public required List<PeerEvent> Events { get; set; }

    public required PeerPagination Pagination { get; set; }
}

internal sealed class PeerPagination
{
    public string? Next { get; set; }
}

internal sealed class PeerEvent
{
    public required string SpanId { get; set; }

    public required string? ParentId { get; set; }

    public required string RunId { get; set; }

    public required string Message { get; set; }

    public required PeerStyle Style { get; set; }

    public required List<PeerSpanEvent> Events { get; set; }

    public required string StartTime { get; set; }

    public required double Duration { get; set; }

    public required bool IsError { get; set; }

    public required bool IsPartial { get; set; }

    public required bool IsCancelled { get; set; }

    public required string Kind { get; set; }

    public required int? AttemptNumber { get; set; }

    public required string Level { get; set; }
}

internal sealed class PeerStyle
{
    public string? Icon { get; set; }
}

internal sealed class PeerSpanEvent
{
    public required string Name { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PeerPage))]
internal sealed partial class PeerContext : JsonSerializerContext;
