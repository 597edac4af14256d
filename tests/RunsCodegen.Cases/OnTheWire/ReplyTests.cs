using System.Net;

namespace RunsCodegen.Cases.OnTheWire;

public sealed class ReplyTests(ReplyTests.Server started) : IClassFixture<ReplyTests.Server>
{
    [Theory]
    [InlineData("Text", "grün")]
    [InlineData("TextOfError", "404nothing ü")]
    [InlineData("BytesOfError", "0102FF")]
    [InlineData("File", "image/gif 3 GIF")]
    [InlineData("AtOnce", "at once")]
    [InlineData("BitByBit", "add|1||one\n;|2|3|7;")]
    [InlineData("Numbers", "100000 10488890")]
    [InlineData("BrokenNumbers", "broken")]
    [InlineData("Left", "the server knows")]
    [InlineData("Records", "12")]
    [InlineData("Whatever", "status")]
    [InlineData("WhateverIsWrong", "500 status")]
    [InlineData("Head", "5")]
    [InlineData("WriterOfAnEndedBody", "refused")]
    public async Task A_client_reads_what_the_server_answers(string call, string expected) =>
        Assert.Equal(expected, await started.It.CallAsync(call));

    [Theory]
    [InlineData("/text", null, 200, "text/plain; charset=utf-8", "6772C3BC6E")]
    [InlineData("/text", "text/html", 200, "text/html; charset=iso-8859-1", "6772FC6E")]
    [InlineData("/text", "text/html;q=0.1, text/*;q=0.2", 200, "text/plain; charset=utf-8", "6772C3BC6E")]
    [InlineData("/text", "application/json", 406, "application/problem+json; charset=utf-8", null)]
    [InlineData("/file", "image/png", 200, "image/gif", "474946")]
    [InlineData("/file", "audio/*", 406, "application/problem+json; charset=utf-8", null)]
    [InlineData("/formats", "application/vnd.case+json", 200, "application/vnd.case+json; charset=utf-8", null)]
    [InlineData("/formats", "*/*;q=0.1", 200, "application/json; charset=utf-8", null)]
    [InlineData("/records", "application/json-seq", 200, "application/json-seq", "1E310A1E320A")]
    public async Task A_server_answers_in_what_the_request_accepts(string path, string? accept, int status, string contentType, string? body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
        {
            request.Headers.Add("Accept", accept);
        }

        using var response = await started.It.Client().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((status, contentType), ((int)response.StatusCode, response.Content.Headers.ContentType?.ToString()));
        var bytes = Convert.ToHexString(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(body ?? bytes, bytes);
    }

    [Fact]
    public async Task Items_in_UTF8_are_written_as_the_document_has_them()
    {
        var body = await started.It.Client().GetStringAsync(new Uri("/pages?count=2", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("""{"things":[{"id":"aa","parent":null,"kind":"big","color":"red","size":0},{"id":"ab","parent":"","kind":"small","note":"\"grün\"\n","owner":null,"color":"blue"}],"next":null}""", body);
    }

    [Fact]
    public async Task Any_number_of_items_in_UTF8_arrives()
    {
        var body = await started.It.Client().GetStringAsync(new Uri("/pages?count=30000", UriKind.Relative), TestContext.Current.CancellationToken);

        using var page = System.Text.Json.JsonDocument.Parse(body);
        Assert.Equal(30_000, page.RootElement.GetProperty("things").GetArrayLength());
    }

    [Fact]
    public async Task Items_in_UTF8_that_end_with_an_error_are_no_whole_body() =>
        await Assert.ThrowsAnyAsync<Exception>(() => started.It.Client().GetStringAsync(new Uri("/pages?count=30000&failAt=20000", UriKind.Relative), TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_chosen_format_depends_on_the_request()
    {
        using var response = await started.It.Client().GetAsync(new Uri("/formats", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(["Accept"], response.Headers.Vary);
    }

    [Fact]
    public async Task A_method_that_is_not_declared_is_answered_with_those_that_are()
    {
        using var response = await started.It.Client().DeleteAsync(new Uri("/whatever", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_server_cannot_give_a_type_that_is_not_declared()
    {
        using var client = started.It.Client();
        client.DefaultRequestHeaders.Add("X-Type", "text/plain");

        await Assert.ThrowsAsync<ArgumentException>(() => client.GetAsync(new Uri("/file", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    /// <summary>Made once for all tests.</summary>
    public sealed class Server : IAsyncLifetime
    {
        public WireServer It { get; private set; } = null!;

        public async ValueTask InitializeAsync() => It = await WireServer.StartAsync("replies");

        public ValueTask DisposeAsync() => It.DisposeAsync();
    }
}
