using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Server;

/// <summary>What we aim at for each request; the middleware that only moves bytes is 1.00, or what NSwag emits.</summary>
internal static class ServerTargets
{
    private const string Route = "ASP.NET Core's routing alone takes nearly all that the aim leaves, as the same middleware behind a route shows; beside it, the request is checked and both bodies are objects.";

    private const string Bytes = "the bare middleware behind a route takes 256 B, and all else is what the operation is given and gives: tags and request 208 B, reply and its text 104 B, result 80 B, task 72 B, handler 24 B. What reads and checks takes nothing.";

    public static readonly IReadOnlyList<Claim> Claims =
    [
        new("POST of three tags, endpoints, of a bare middleware", "server-tags", 1.3) { Case = ServerGroup.OurEndpoints, Why = Route },
        new("POST of three tags, endpoints, bytes for each request", "server-tags", 560) { Case = ServerGroup.OurEndpoints, Metric = Metric.Allocated, Why = Bytes },
        new("POST of three tags, controllers, of MVC as NSwag emits it", "server-tags", 0.6) { Case = ServerGroup.OurControllers, Against = ServerGroup.Mvc, Why = "MVC itself, from the route to the action and its result, is the same on both sides." },
    ];
}
