using System.Text.Json.Nodes;
using RunsCodegen.Conformance.Data;
using RunsCodegen.Conformance.Http;

namespace RunsCodegen.Conformance.Running;

/// <summary>Runs a case one way and says what differs.</summary>
internal static class Ways
{
    // A topic's server does what one case at a time says.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public static async Task<IReadOnlyList<string>> ProblemsAsync(Topic topic, WireCase @case, Way way)
    {
        var running = await RunningTopic.OfAsync(topic);
        await OneAtATime.WaitAsync();
        try
        {
            return way switch
            {
                Way.Client => await ClientAsync(running, @case),
                Way.Server => await ServerAsync(running.Controllers, @case),
                Way.Endpoints => await ServerAsync(running.Endpoints, @case),
                _ => await BothAsync(running, @case),
            };
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static async Task<IReadOnlyList<string>> ClientAsync(RunningTopic running, WireCase @case)
    {
        using var server = new RawServer(@case.Reply.With(HttpText.Boundary));
        var problems = await ClientCall.ProblemsAsync(running.Assembly, @case, server.Address);
        if (problems.Count > 0 && (await server.FindRequestAsync()) is null && !@case.IsRefused)
        {
            return [.. problems, "nothing was sent"];
        }

        var sent = @case.IsRefused || @case.Request is null ? null : await server.FindRequestAsync();
        return sent is null ? problems : [.. problems, .. Differences.Of(@case.Request!, sent.WithoutBoundary())];
    }

    private static async Task<IReadOnlyList<string>> ServerAsync(GeneratedServer server, WireCase @case)
    {
        var handler = new StubHandler(@case);
        server.Use(handler);
        var reply = await RawClient.SendAsync(server.Address, @case.Request!.With(HttpText.Boundary));
        var compareBody = !@case.IsRefused || @case.Reply.Body.Length > 0;
        return [.. handler.Problems(), .. Differences.Of(@case.Reply, reply.WithoutBoundary(), compareBody), .. Refusal(@case, reply)];
    }

    private static async Task<IReadOnlyList<string>> BothAsync(RunningTopic running, WireCase @case)
    {
        var handler = new StubHandler(@case);
        running.Controllers.Use(handler);
        var problems = await ClientCall.ProblemsAsync(running.Assembly, @case, running.Controllers.Address);
        var ofTwin = await ClientCall.ProblemsAsync(running.Assembly, @case, running.Controllers.Address, twin: true);
        return [.. problems, .. ofTwin.Select(p => "with its response: " + p), .. handler.Problems()];
    }

    // Problem details (RFC 9457) with what is wrong.
    private static IEnumerable<string> Refusal(WireCase @case, HttpText reply)
    {
        if (@case.Errors.Count == 0 || !@case.IsRefused)
        {
            yield break;
        }

        var problem = reply["Content-Type"]?.StartsWith("application/problem+json", StringComparison.Ordinal) == true ? JsonNode.Parse(reply.Body) : null;
        var errors = (problem?["errors"]?.AsArray() ?? []).Select(e => $"{e!["in"]} {e["pointer"]} {e["code"]}").Order(StringComparer.Ordinal).ToArray();
        if (!errors.SequenceEqual(@case.Errors.Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            yield return $"expected: errors {string.Join("; ", @case.Errors)}\n  but was: {reply.Start} {reply.Text}";
        }
    }
}
