using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Runs.NSwag;

/// <summary>
/// An item of the union <c>SpanEvent</c>. NSwag's code uses the name and declares no such type, so it compiles only with
/// this one.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "NSwag names the type.")]
public sealed class Events
{
    /// <summary>All members, untyped.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Members { get; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
}
