using System.Text;
using RunsCodegen.Bench.Measuring;

namespace RunsCodegen.Bench.Server;

/// <summary>A small request to a server without sockets: what is left is what the styles differ in.</summary>
internal sealed class ServerGroup : IBenchGroup
{
    public const string OurControllers = "ours, controllers";
    public const string OurEndpoints = "ours, endpoints";
    public const string Mvc = "MVC as NSwag emits it";
    public const string Minimal = "minimal API, source generation";
    public const string Raw = "limit: middleware that reads and writes bytes";
    public const string Hand = "limit: written by hand behind a route, nothing negotiated";
    public const string Routed = "limit: the same behind a route";

    private const string Body = """{"tags":["user_123456","order-990","eu-west"]}""";

    private static readonly byte[] Request = Encoding.ASCII.GetBytes(
        "POST /api/v1/runs/run_8s7d6f5g4h/tags HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer tr_dev_0123456789abcdef\r\n"
        + $"Accept: application/json\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body}");

    private static readonly byte[] BadRequest = Encoding.ASCII.GetBytes(
        "POST /api/v1/runs/run_8s7d6f5g4h/tags HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");

    public string Name => "server";

    public IReadOnlyList<string> Versions => [$"ASP.NET Core {Environment.Version}"];

    public IEnumerable<MeasuredTable> Run()
    {
        var cases = new List<BenchCase>();
        foreach (var (name, services, use) in ServerStyles.All)
        {
            var server = MemoryServer.StartAsync(services, use).GetAwaiter().GetResult();
            Check(name, server).GetAwaiter().GetResult();
            cases.Add(BenchCase.OfValue(name, () => server.SendAsync(Request)));
        }

        yield return Turns.Measure("server-tags", "Answer a POST of three tags, without sockets", Raw, cases);
    }

    private static async Task Check(string name, MemoryServer server)
    {
        var answer = await server.AskAsync(Request);
        var refusal = await server.AskAsync(BadRequest);
        if (!answer.StartsWith("HTTP/1.1 200", StringComparison.Ordinal) || !answer.Contains("Successfully set 3 new tags.", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{name} answers {answer}");
        }

        if (name is not (Raw or Routed) && !refusal.StartsWith("HTTP/1.1 400", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{name} accepts a body without tags: {refusal}");
        }
    }
}
