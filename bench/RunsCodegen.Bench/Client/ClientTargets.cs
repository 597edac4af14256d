using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Client;

/// <summary>What we aim at over the loopback device; NSwag's client is 1.00.</summary>
internal static class ClientTargets
{
    public static readonly IReadOnlyList<Claim> Claims = [new("Client, GET 1,000 events, loopback", "client-events", 0.35) { Why = "sockets and HTTP take the same from all; the limit shows how little is left." }];
}
