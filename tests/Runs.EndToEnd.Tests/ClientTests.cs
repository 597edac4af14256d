using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Runs.EndToEnd.Tests;

/// <summary>What the client does by itself.</summary>
public class ClientTests
{
    private const string Headers = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";

    [Theory]
    [InlineData("")]
    [InlineData(Headers)]
    public async Task A_call_ends_when_it_is_cancelled_before_the_reply_or_within_it(string sent)
    {
        using var silent = new SilentServer(sent);
        using var cancellation = new CancellationTokenSource();
        using var http = new HttpClient { BaseAddress = silent.Address, Timeout = Timeout.InfiniteTimeSpan };
        var call = new RunsClient(http).GetRunTraceAsync("run_1", cancellation.Token);
        await silent.Answered;

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.True(cancellation.IsCancellationRequested);
    }

    [Theory]
    [InlineData("")]
    [InlineData(Headers)]
    public async Task The_timeout_of_the_HTTP_client_covers_headers_and_body(string sent)
    {
        using var silent = new SilentServer(sent);
        using var http = new HttpClient { BaseAddress = silent.Address, Timeout = TimeSpan.FromMilliseconds(300) };

        var error = await Assert.ThrowsAsync<TaskCanceledException>(() => new RunsClient(http).GetRunTraceAsync("run_1"));

        Assert.IsType<TimeoutException>(error.InnerException);
    }

    [Fact]
    public async Task A_connection_that_breaks_within_the_reply_is_a_request_error()
    {
        using var silent = new SilentServer(Headers, thenClose: true);
        using var http = new HttpClient { BaseAddress = silent.Address };

        await Assert.ThrowsAsync<HttpRequestException>(() => new RunsClient(http).GetRunTraceAsync("run_1"));
    }

    [Fact]
    public async Task Requests_are_checked_before_they_are_sent_where_that_is_asked_for()
    {
        var client = new RunsClient(new HttpClient(new Unreachable()), new() { ValidateRequests = true });

        var tags = await Assert.ThrowsAsync<ValidationException>(
            () => client.AddRunTagsAsync("run_1", new() { Tags = new[] { "fine", new string('x', 129) } }));
        var page = await Assert.ThrowsAsync<ValidationException>(() => client.ListRunEventsAsync("run_1", new() { Size = 0 }));

        var error = Assert.Single(tags.Errors);
        Assert.Equal(("/tags/1", "maxLength"), (error.Pointer, error.Keyword));
        error = Assert.Single(page.Errors);
        Assert.Equal(("/page/size", "minimum"), (error.Pointer, error.Keyword));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_run_id_that_would_lead_to_another_path_is_never_sent(string runId)
    {
        var client = new RunsClient(new HttpClient(new Unreachable()));

        await Assert.ThrowsAsync<ArgumentException>(() => client.GetRunTraceAsync(runId));
    }

    [Theory]
    [InlineData(418, "text/plain", "a teapot")]
    [InlineData(502, "text/html", "<h1>Bad gateway</h1>")]
    [InlineData(401, "text/html", "<h1>Who?</h1>")]
    public async Task A_reply_that_the_document_does_not_declare_is_an_error_with_its_text(int status, string contentType, string text)
    {
        var client = new RunsClient(new HttpClient(new CannedReply((HttpStatusCode)status, Encoding.UTF8.GetBytes(text), contentType)));

        var error = await Assert.ThrowsAsync<ApiException>(() => client.GetRunTraceWithResponseAsync("run_1"));

        Assert.Equal((status, text, "getRunTrace"), (error.StatusCode, error.ResponseText, error.OperationId));
    }

    [Theory]
    [InlineData("", "invalid_json", "")]
    [InlineData("""{"trace":{"traceId":"t"}}""", "required", "/trace/rootSpan")]
    [InlineData("""{"trace":{"traceId":7}}""", "invalid_type", "/trace/traceId")]
    public async Task A_reply_of_the_wrong_shape_is_an_error_with_its_place(string json, string code, string pointer)
    {
        var error = await Assert.ThrowsAsync<JsonFormatException>(
            () => CannedReply.Client(Encoding.UTF8.GetBytes(json)).GetRunTraceAsync("run_1"));

        Assert.Equal((code, pointer), (error.Errors[0].Code, error.Errors[0].Pointer));
    }

    private sealed class Unreachable : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("nothing should have been sent");
    }

    /// <summary>Sends the beginning of a reply, then nothing.</summary>
    private sealed class SilentServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private Socket? _connection;

        public SilentServer(string sent, bool thenClose = false)
        {
            _listener.Start();
            Address = new UriBuilder("http", "127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port).Uri;
            Answered = AnswerAsync(Encoding.ASCII.GetBytes(sent), thenClose);
        }

        public Uri Address { get; }

        public Task Answered { get; }

        public void Dispose()
        {
            _connection?.Dispose();
            _listener.Dispose();
        }

        private async Task AnswerAsync(byte[] sent, bool thenClose)
        {
            _connection = await _listener.AcceptSocketAsync();
            _ = await _connection.ReceiveAsync(new byte[4096]);
            await _connection.SendAsync(sent);
            if (thenClose)
            {
                _connection.Shutdown(SocketShutdown.Both);
            }
        }
    }
}
