using System.Net.Http.Headers;
using System.Net.Http.Json;
using Refit;
using Runs;
using Runs.NSwag;
using RunsCodegen.Bench.Json;
using RunsCodegen.Bench.Measuring;
using RunsCodegen.Bench.Reporting;

namespace RunsCodegen.Bench.Client;

/// <summary>Typed clients, without a network and over the loopback device.</summary>
internal sealed class ClientGroup : IBenchGroup
{
    public const string NSwag = "NSwag, System.Text.Json";
    private const string Token = "tr_dev_0123456789abcdef";

    private static readonly string[] Tags = ["user_123456", "order-990", "eu-west"];

    public string Name => "client";

    public IReadOnlyList<string> Versions => [Machine.VersionOf(typeof(RestService)), "NSwag.MSBuild 14.7.1", "the server of the loopback runs in the same process"];

    public IEnumerable<MeasuredTable> Run()
    {
        var memory = new Uri("http://localhost/");
        yield return TagsTable("client-tags-memory", "POST tags, without a network (NSwag's type holds one tag)", memory, () => new MemoryHandler(), socket: null);
        yield return EventsTable("client-events-memory", "GET 1,000 events, without a network", memory, () => new MemoryHandler(), socket: null);
        var server = LoopbackServer.StartAsync().GetAwaiter().GetResult();
        using var socket = new RawSocket(server);
        yield return TagsTable("client-tags", "POST tags, loopback (NSwag's type holds one tag)", server, Sockets, socket);
        yield return EventsTable("client-events", "GET 1,000 events, loopback", server, Sockets, socket);
    }

    private static SocketsHttpHandler Sockets() => new() { UseProxy = false, UseCookies = false };

    private static MeasuredTable TagsTable(string id, string title, Uri server, Func<HttpMessageHandler> handler, RawSocket? socket)
    {
        var (ours, nswag, refit, plain) = (Ours(server, handler), NSwagClient(server, handler), RestService.For<IRefitRuns>(Http(server, handler)), Http(server, handler));
        List<BenchCase> cases =
        [
            BenchCase.Of("ours", () => ours.AddRunTagsAsync(Replies.RunId, new() { Tags = Tags })),
            BenchCase.Of(NSwag, () => nswag.AddRunTagsAsync(new() { Tags = Tags[0] }, Replies.RunId)),
            BenchCase.Of("Refit", () => refit.AddTagsAsync(Replies.RunId, new() { Tags = [.. Tags] })),
            BenchCase.Of("HttpClient, source generation", async () =>
            {
                using var response = await plain.PostAsJsonAsync(Replies.TagsPath, new() { Tags = [.. Tags] }, PeerContext.Default.PeerTags);
                response.EnsureSuccessStatusCode();
                await response.Content.ReadFromJsonAsync(PeerContext.Default.PeerMessage);
            }),
        ];
        if (socket is not null)
        {
            cases.Add(BenchCase.Of("limit: socket, our codec", socket.AddTagsAsync));
        }

        return Turns.Measure(id, title, NSwag, cases);
    }

    private static MeasuredTable EventsTable(string id, string title, Uri server, Func<HttpMessageHandler> handler, RawSocket? socket)
    {
        var (ours, nswag, refit, plain) = (Ours(server, handler), NSwagClient(server, handler), RestService.For<IRefitRuns>(Http(server, handler)), Http(server, handler));
        List<BenchCase> cases =
        [
            BenchCase.Of("ours", () => ours.ListRunEventsAsync(Replies.RunId)),
            BenchCase.Of(NSwag, () => nswag.ListRunEventsAsync(null, Replies.RunId)),
            BenchCase.Of("Refit", () => refit.ListEventsAsync(Replies.RunId)),
            BenchCase.Of("HttpClient, source generation", () => plain.GetFromJsonAsync(Replies.EventsPath, PeerContext.Default.Page)),
        ];
        if (socket is not null)
        {
            cases.Add(BenchCase.Of("limit: socket, our codec", socket.ListEventsAsync));
        }

        return Turns.Measure(id, title, NSwag, cases);
    }

    private static RunsClient Ours(Uri server, Func<HttpMessageHandler> handler) =>
        new(new(handler()) { BaseAddress = server }, new() { SecretKey = Token });

    // NSwag's client takes the document's server unless told otherwise.
    private static NSwagRunsClient NSwagClient(Uri server, Func<HttpMessageHandler> handler) => new(Http(server, handler)) { BaseUrl = server.ToString() };

    private static HttpClient Http(Uri server, Func<HttpMessageHandler> handler) => new(handler())
    {
        BaseAddress = server,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", Token) },
    };
}
