using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Server;

/// <summary>What we aim at for each request; the middleware that only moves bytes is 1.00, or what NSwag emits.</summary>
internal static class ServerTargets
{
    private const string Route = "what is written by hand for this one operation, and neither negotiates nor explains anything, is above the aim already: ASP.NET Core's routing takes nearly all that the aim leaves, and reading and writing two objects takes the rest.";

    private const string Bytes = "written by hand it is above the aim already: the bare middleware behind a route takes 256 B, tags and request 208 B, reply and its text 104 B. Beside that are the closed result, 80 B, its task, 72 B, and the handler, 24 B. What reads and checks takes nothing.";

    public static readonly IReadOnlyList<Claim> Claims =
    [
        new("POST of three tags, endpoints, of a bare middleware", "server-tags", 1.3) { Case = ServerGroup.OurEndpoints, Why = Route },
        new("POST of three tags, endpoints, bytes for each request", "server-tags", 560) { Case = ServerGroup.OurEndpoints, Metric = Metric.Allocated, Why = Bytes },
        new("POST of three tags, controllers, of MVC as NSwag emits it", "server-tags", 0.6) { Case = ServerGroup.OurControllers, Against = ServerGroup.Mvc, Why = "MVC itself, from the route to the action and its result, is the same on both sides." },
    ];
}
